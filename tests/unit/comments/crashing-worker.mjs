import { parentPort, threadId } from 'node:worker_threads';

/* Stands for the worker of comments: answers `getDailySalt` with its thread, and crashes when it is asked for a backup. */

parentPort.on('message', (port) => {
  port.on('message', ({ i, m }) => {
    if (m === 'getDailySalt') port.postMessage({ t: 's', i, r: `thread ${threadId}` });
    if (m === 'backup') throw new RangeError('out of order');
  });
});
