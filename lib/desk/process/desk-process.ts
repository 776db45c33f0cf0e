import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { createBirpc } from 'birpc';
import type { DeskFunctions } from './desk-functions';

const deskEntry = resolve('lib/desk/process/run-desk.ts');

/** Milliseconds without a question after which its memory is given back: 600 MB. */
const idle = 600_000;

/** Milliseconds after which a question has no answer, and the process is ended: a text may be more than a parser can read. */
const longest = { question: 60_000, publication: 900_000 };

type Running = { child: ChildProcess; desk: DeskFunctions };

/** What answers the questions of the desk. */
export type DeskProcess = DeskFunctions & { stop: () => void };

/**
 * Creates what checks, renders and publishes for the desk: in a process of its own, so that readers wait for none of it. It starts with
 * the first question, and ends when nobody has asked for a while.
 */
export function createDeskProcess({
  idleAfter = idle,
  entry = deskEntry,
  longestAnswer = longest.question,
} = {}): DeskProcess {
  let running: Running | undefined;
  let asked = 0;
  let ending: NodeJS.Timeout | undefined;

  function start(): Running {
    const child = fork(entry, {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const remote = createBirpc<DeskFunctions>(
      {},
      {
        // A message to a process that has just ended: its questions are closed below.
        post: (message) => child.send(message, () => {}),
        on: (receive) => child.on('message', receive),
        timeout: -1,
      },
    );
    const started = { child, desk: remote };
    const end = (error: Error) => {
      if (running === started) running = undefined;
      remote.$close(error);
    };
    child.once('error', end);
    child.once('exit', () => end(new Error('the process of the desk has ended')));
    return started;
  }

  function stop(): void {
    clearTimeout(ending);
    running?.child.kill();
    running = undefined;
  }

  async function ask<T>(question: (desk: DeskFunctions) => Promise<T>, within = longestAnswer): Promise<T> {
    running ??= start();
    const { child, desk } = running;
    clearTimeout(ending);
    asked += 1;
    child.channel?.ref();
    // Killed, because it may be too busy to hear anything. Who waits is told by its end.
    const late = setTimeout(() => child.kill('SIGKILL'), within);
    try {
      return await question(desk);
    } finally {
      clearTimeout(late);
      asked -= 1;
      if (asked === 0) {
        // Whoever ends does not wait for a process that has nothing to do.
        child.unref();
        child.channel?.unref();
        ending = setTimeout(stop, idleAfter).unref();
      }
    }
  }

  return {
    check: (...given) => ask((desk) => desk.check(...given)),
    preview: (...given) => ask((desk) => desk.preview(...given)),
    describe: () => ask((desk) => desk.describe()),
    plan: () => ask((desk) => desk.plan()),
    publish: () => ask((desk) => desk.publish(), longest.publication),
    listSnapshots: () => ask((desk) => desk.listSnapshots()),
    goBack: (id) => ask((desk) => desk.goBack(id)),
    listNames: (locale) => ask((desk) => desk.listNames(locale)),
    stop,
  };
}
