import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { formatDay } from '@/lib/i18n/format';

const run = promisify(execFile);

/** Each commit is a line with its time, followed by the files that it changed. */
const commitMark = 'commit ';

/**
 * Reads from git on which day each file below a folder was last edited. Files with changes that are not committed count as
 * edited today.
 *
 * @param folder  on the disk
 * @param today   the day it is in Dhaka
 * @returns       path relative to the folder, with `/` → day in Dhaka; undefined without git history
 */
export async function readEditDates(folder: string, today: string): Promise<Map<string, string> | undefined> {
  const git = async (...options: string[]) => {
    const { stdout } = await run('git', ['-c', 'core.quotePath=false', '-C', folder, ...options], {
      maxBuffer: 1 << 28,
    });
    return stdout.split(/[\n\0]/).filter(Boolean);
  };
  try {
    const history = await git('log', `--format=${commitMark}%cI`, '--name-only', '--relative', '--', '.');
    const changed = await git('ls-files', '--modified', '--others', '--exclude-standard', '-z', '--', '.');
    const edits = readHistory(history);
    for (const path of changed) edits.set(path, today);
    return edits;
  } catch {
    return undefined;
  }
}

/** Newest commit first: the first one that names a file is its last edit. */
function readHistory(lines: string[]): Map<string, string> {
  const edits = new Map<string, string>();
  let day = '';
  for (const line of lines) {
    if (line.startsWith(commitMark)) day = formatDay(new Date(line.slice(commitMark.length)));
    else if (!edits.has(line)) edits.set(line, day);
  }
  return edits;
}
