import { createBirpc } from 'birpc';

/* Stands for the process of the desk: tells its number, and ends when it is asked to publish. */

createBirpc(
  {
    goBack: async () => process.pid,
    publish: () => process.kill(process.pid, 'SIGKILL'),
    describe: () => {
      for (;;) Math.random();
    },
    plan: async () => {
      throw new Error('no plan');
    },
  },
  { post: (message) => process.send?.(message), on: (receive) => process.on('message', receive) },
);
process.on('disconnect', () => process.exit(0));
