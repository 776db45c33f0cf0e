import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two requests of a reader. */
const pause = 20;

/** Fetches a page again and again for some seconds, as one reader. @returns how long each answer took, in milliseconds */
export async function probePage(address: string, path: string, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const start = performance.now();
    await fetchPage(address + path, agent);
    times.push(performance.now() - start);
    await wait(pause);
  }
  agent.destroy();
  return times;
}

function fetchPage(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      answer.resume().once('end', resolve);
    }).once('error', reject);
  });
}
