import type { RenderPage } from './page-request';

/** A worker that renders. It may take pages before it has started. */
export type Renderer = {
  render: RenderPage;
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<unknown>;
  /** Ends it; what it was rendering rejects. */
  stop: () => void;
};

/** No page yet: the worker that renders is starting, or has ended and another one does not start. */
export class RendererAway extends Error {
  override name = 'RendererAway';
}

/** Milliseconds after which nobody waits for a page any more. */
const timeout = 20_000;
/** Milliseconds that a worker gets to start, on a machine that does much else. */
const startTimeout = 60_000;
/** Milliseconds before another worker replaces one that has ended; twice as long when it has not rendered anything. */
const pause = { shortest: 1_000, longest: 60_000 };

type Running = { renderer: Renderer; started: number; answered?: number };

/**
 * Renders with a worker that is replaced when it ends. Pages wait for the next one. A worker that has answered nothing while a page
 * ran out of time is ended.
 */
export function keepRendering(start: () => Renderer): RenderPage {
  let nextPause = pause.shortest;
  let current = Promise.resolve(begin());

  function begin(): Running {
    const running: Running = { renderer: start(), started: performance.now() };
    running.renderer.ended.then(() => {
      current = new Promise((resolve) => {
        setTimeout(() => resolve(begin()), nextPause).unref();
      });
      nextPause = Math.min(2 * nextPause, pause.longest);
    });
    return running;
  }

  return async (page) => {
    const given = performance.now();
    let running: Running | undefined;
    const render = async () => {
      running = await current;
      const rendered = await running.renderer.render(page);
      running.answered = performance.now();
      nextPause = pause.shortest;
      return rendered;
    };
    let timer: NodeJS.Timeout | undefined;
    const expired = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        if (running && isStuck(running, given)) running.renderer.stop();
        const hasStarted = running?.answered !== undefined;
        reject(
          hasStarted ? new Error('a page took too long to render') : new RendererAway('no worker renders'),
        );
      }, timeout);
    });
    return Promise.race([render(), expired]).finally(() => clearTimeout(timer));
  };
}

function isStuck({ started, answered }: Running, given: number): boolean {
  return answered === undefined ? performance.now() - started >= startTimeout : answered < given;
}
