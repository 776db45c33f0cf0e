import { stat } from 'node:fs/promises';

/** Whether there is something at a path. */
export function fileExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
