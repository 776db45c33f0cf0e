import cluster from 'node:cluster';

/**
 * Starts processes that share a port, replaces one that exits, and stops them all on SIGTERM or SIGINT.
 * A process that exits before it listens stops the whole cluster with status 1: the others would fail for the same reason.
 */
export function startCluster(processes: number): void {
  const listening = new Set<number>();
  let isStopping = false;
  const stop = () => {
    isStopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
  };
  cluster.on('listening', ({ id }) => listening.add(id));
  cluster.on('exit', ({ id, process: { pid } }, code, signal) => {
    if (isStopping) return;
    if (listening.delete(id)) {
      console.error(`Process ${pid} exited with ${signal ?? code}: starting another one`);
      cluster.fork();
      return;
    }
    process.exitCode = 1;
    stop();
  });
  cluster.on('message', (_, message: unknown) => {
    if (isStopping || typeof message !== 'string') return;
    console.error(message);
    process.exitCode = 1;
    stop();
  });
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  for (let started = 0; started < processes; started += 1) cluster.fork();
}

/** Prints why this process cannot serve, through the primary of a cluster if there is one, and exits with status 1. */
export function exitWithFailure(message: string): void {
  if (cluster.isWorker && process.send) {
    process.send(message, () => process.exit(1));
    return;
  }
  console.error(message);
  process.exit(1);
}
