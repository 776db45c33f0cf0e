import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { getErrorCode } from '@/lib/content/error-code';

/** Milliseconds after which a call of git is ended. */
const patience = 60_000;

/**
 * Settings that win over those of the repository: nothing in it or around it runs a program, asks a network, or changes bytes. The
 * owner of the folder may be somebody else, because none of his settings can do anything.
 */
const settings = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  `core.attributesFile=${devNull}`,
  'core.autocrlf=false',
  'core.quotePath=false',
  'core.fsync=all',
  'protocol.allow=never',
  'gc.auto=0',
  'log.showSignature=false',
  'diff.renames=true',
  'safe.directory=*',
];

/** The environment, without what git reads of it: a hook that started the server would have set `GIT_DIR`. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries({ ...process.env }).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...(Object.fromEntries(own) as NodeJS.ProcessEnv),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
  };
}

export class GitFault extends Error {
  constructor(
    readonly said: string,
    readonly status: number | undefined,
    cause: unknown,
  ) {
    super(`git: ${said}`, { cause });
    this.name = 'GitFault';
  }
}

/** There is no program `git`. */
export class NoGit extends Error {}

export type GitOptions = { input?: string | Uint8Array; env?: Record<string, string> };

/**
 * Calls git in a folder, without a shell.
 *
 * @throws {GitFault | NoGit}
 */
export function git(
  folder: string,
  args: string[],
  { input = '', env = {} }: GitOptions = {},
): Promise<Buffer> {
  const options = settings.flatMap((setting) => ['-c', setting]);
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      ['-C', folder, '--no-pager', ...options, ...args],
      { env: { ...environment(), ...env }, encoding: 'buffer', maxBuffer: 1 << 27, timeout: patience },
      (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        if (getErrorCode(error) === 'ENOENT')
          return reject(new NoGit('there is no program git', { cause: error }));
        const said = stderr.toString().trim().split('\n')[0] || error.message.slice(0, 200);
        reject(new GitFault(said, typeof error.code === 'number' ? error.code : undefined, error));
      },
    );
    // A git that ends before it has read everything says itself why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The same for an answer in words, without the line end. */
export async function gitText(folder: string, args: string[], options?: GitOptions): Promise<string> {
  return (await git(folder, args, options)).toString().replace(/\n$/, '');
}
