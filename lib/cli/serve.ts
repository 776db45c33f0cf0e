import cluster from 'node:cluster';
import { availableParallelism, hostname } from 'node:os';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startServer } from '@/lib/server/start-server';

const usage = `Serves the build.

  PORT=3000 HOSTNAME=0.0.0.0 npm start        one process
  npm run start:cluster                       one process per core`;

const environmentSchema = z.object({
  PORT: z.coerce.number('PORT: expected a number').int().min(0).max(65535).default(3000),
  // Shells and containers set HOSTNAME to the machine's own name: that is no wish to listen there alone.
  HOSTNAME: z
    .string()
    .default('0.0.0.0')
    .transform((name) => (name === hostname() ? '0.0.0.0' : name)),
});

const { values } = parseArgs({
  options: { cluster: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
const environment = environmentSchema.safeParse(process.env);

if (values.help) {
  console.log(usage);
} else if (!environment.success) {
  console.error(z.prettifyError(environment.error));
  process.exitCode = 2;
} else if (values.cluster && cluster.isPrimary) {
  startWorkers(availableParallelism());
} else {
  await listen({ hostname: environment.data.HOSTNAME, port: environment.data.PORT });
}

async function listen(address: { hostname: string; port: number }): Promise<void> {
  try {
    const server = await startServer(address);
    const bound = server.address();
    const port = typeof bound === 'object' && bound ? bound.port : address.port;
    const shown = ['0.0.0.0', '::'].includes(address.hostname) ? 'localhost' : address.hostname;
    if (!cluster.isWorker || cluster.worker?.id === 1) console.log(`Serving on http://${shown}:${port}`);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(isTaken ? `Port ${address.port} is in use: choose another one with PORT=…` : error);
    process.exit(1);
  }
}

/** Starts a process per core, replaces one that crashes, and stops them all when asked to. */
function startWorkers(count: number): void {
  let isStopping = false;
  for (let started = 0; started < count; started += 1) cluster.fork();
  cluster.on('exit', (worker, code) => {
    if (isStopping) return;
    console.error(`Worker ${worker.id} ended with ${code}`);
    if (worker.isDead() && code !== 1) cluster.fork();
    else process.exitCode = 1;
  });
  const stop = () => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
