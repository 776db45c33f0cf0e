import { createWorkingCopy, type WorkingCopy } from '@/lib/desk/files/working-copy';
import { createPreviewShelf, type PreviewShelf } from '@/lib/desk/preview-shelf';
import { createDeskProcess, type DeskProcess } from '@/lib/desk/process/desk-process';

/** What answers the pages and forms of the desk. */
export type DeskTools = {
  files: WorkingCopy;
  process: DeskProcess;
  shelf: PreviewShelf;
};

/** @param folder  of the published site */
export function createDeskTools(folder: string): DeskTools {
  return { files: createWorkingCopy(), process: createDeskProcess(), shelf: createPreviewShelf(folder) };
}
