import type { Progress } from '@/lib/publish/publisher';

/** Says nothing of how far a publication is. */
export const silentProgress: Progress = {
  waiting: () => {},
  undrawable: () => {},
  drawing: () => {},
  rendering: () => {},
  everything: () => {},
};
