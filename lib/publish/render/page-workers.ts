import type { ContentModel } from '@/lib/content/parse/content-model';
import { type ContentUpdate, createContentTeller } from './content-update';
import { type PageWorker, type PageWorkerSetting, startPageWorker } from './start-page-worker';

/** Workers that publish pages, as many as are worth their start. They stay, so that the next publication does not wait for them. */
export type PageWorkers = {
  /** Pages to ask for at the same time. */
  readonly concurrency: number;
  /** Tells what the content is, before pages are asked for. @param pages  how many will be asked for */
  update: (model: ContentModel, pages: number) => Promise<void>;
  publish: PageWorker['publish'];
  stop: () => Promise<void>;
};

/** Pages for which another worker is worth the second that it takes to start. */
const pagesPerWorker = 60;
/** Pages that a worker has at the same time: it renders one while others are compressed. */
const pagesAtOnce = 3;

type Running = { worker: PageWorker; tell: (model: ContentModel) => ContentUpdate; busy: number };

/** @param limit  most workers: the cores that may be used */
export function createPageWorkers(setting: PageWorkerSetting, limit: number): PageWorkers {
  const running: Running[] = [];
  return {
    get concurrency() {
      return Math.max(1, running.length) * pagesAtOnce;
    },
    async update(model, pages) {
      if (pages === 0) return;
      const wanted = Math.min(limit, Math.ceil(pages / pagesPerWorker));
      while (running.length < wanted)
        running.push({ worker: startPageWorker(setting), tell: createContentTeller(), busy: 0 });
      await Promise.all(running.map(({ worker, tell }) => worker.update(tell(model))));
    },
    async publish(page, made) {
      const [free] = [...running].sort((a, b) => a.busy - b.busy);
      if (!free) throw new Error('expected an update before the first page');
      free.busy += 1;
      try {
        return await free.worker.publish(page, made);
      } finally {
        free.busy -= 1;
      }
    },
    async stop() {
      await Promise.all(running.splice(0).map(({ worker }) => worker.stop()));
    },
  };
}
