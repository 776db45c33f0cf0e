import { createWorkingCopy, type WorkingCopy } from '@/lib/desk/files/working-copy';
import { createPreviewShelf, type PreviewShelf } from '@/lib/desk/preview-shelf';
import { createDeskProcess, type DeskProcess } from '@/lib/desk/process/desk-process';
import { logError } from '@/lib/log/write-log';

/** What answers the pages and forms of the desk. */
export type DeskTools = {
  files: WorkingCopy;
  process: DeskProcess;
  shelf: PreviewShelf;
};

/** @param folder  of the published site */
export function createDeskTools(folder: string): DeskTools {
  const files = createWorkingCopy();
  // A save that the end of the last server has cut off.
  files.recover().catch((error) => logError('desk recovery failed', error));
  return { files, process: createDeskProcess(), shelf: createPreviewShelf(folder) };
}
