import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * Runs in a worker: asks for a page until it has a sentence, and tells when, in milliseconds since 1970. The thread that publishes is
 * busy for seconds.
 */

const { address, sentence } = workerData;
parentPort.postMessage('asking');
while (!(await (await fetch(address)).text()).includes(sentence)) await wait(20);
parentPort.postMessage(Date.now());
