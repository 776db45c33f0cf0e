import cluster from 'node:cluster';

/**
 * Starts processes that share a port, replaces one that breaks off, and stops them all when asked to.
 * When one cannot even begin to listen the others could not either: the whole says why, once, and ends with status 1.
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
      console.error(`Process ${pid} ended with ${signal ?? code}: starting another one`);
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

/** Says why this process cannot serve, through the one that has started it where there is one, and ends it. */
export function endWithFailure(message: string): void {
  if (cluster.isWorker && process.send) {
    process.send(message, () => process.exit(1));
    return;
  }
  console.error(message);
  process.exit(1);
}
