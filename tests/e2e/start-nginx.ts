import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { siteFolder } from '@/lib/publish/snapshot/site-folder';
import { findFreePort } from '@/tests/config/find-free-port';
import { ask } from './ask';

export type Nginx = { base: string; stop: () => Promise<void> };

/** Path of the nginx for the tests. Throws when there is none: the test then fails, and says what to do. */
function nginxPath(): string {
  const { NGINX_PATH } = process.env;
  if (NGINX_PATH) return NGINX_PATH;
  throw new Error('No nginx: install the package nginx-light (or nginx), or name the program in NGINX_PATH.');
}

/** The module that serves .br files, where it is installed. */
export function findBrotliModule(): string | undefined {
  const configured = /--modules-path=(\S+)/.exec(
    execFileSync('sh', ['-c', '"$0" -V 2>&1', nginxPath()], { encoding: 'utf8' }),
  )?.[1];
  const file = join(configured ?? '/usr/lib/nginx/modules', 'ngx_http_brotli_static_module.so');
  return existsSync(file) ? file : undefined;
}

/**
 * Starts a real nginx with the configuration of deploy/nginx in a folder and on a port of its own.
 *
 * @param node     host and port of the Node.js server behind it
 * @param site  folder of the published site
 */
export async function startNginx({
  node,
  brotli,
  site = siteFolder(),
}: {
  node: string;
  brotli?: string;
  site?: string;
}): Promise<Nginx> {
  return run(['release.conf', 'kajpath.conf'], { SITE: site, NODE: node }, brotli);
}

/** Starts a real nginx for an exported site. */
export function startNginxForExport(folder: string): Promise<Nginx> {
  return run(['export.conf'], { ROOT: folder }, findBrotliModule());
}

/**
 * @param names  of configurations in deploy/nginx, the last with the server
 * @param marks  what to fill in there
 */
async function run(names: string[], marks: Record<string, string>, brotli?: string): Promise<Nginx> {
  const prefix = await mkdtemp(join(tmpdir(), 'kajpath-nginx-'));
  const port = await findFreePort();
  const values: Record<string, string> = { ...marks, LISTEN: `127.0.0.1:${port}`, HOST: '_' };
  await mkdir(join(prefix, 'snippets'));
  for (const name of names) {
    const template = await readFile(resolve('deploy/nginx', name), 'utf8');
    await writeFile(
      join(prefix, name),
      template.replace(/@([A-Z]+)@/g, (mark, key) => values[key] ?? mark),
    );
  }
  if (brotli) await copyFile('deploy/nginx/brotli.conf', join(prefix, 'snippets/kajpath-brotli.conf'));
  await writeFile(join(prefix, 'nginx.conf'), mainConfiguration(prefix, names, brotli));
  const started = spawn(nginxPath(), ['-p', prefix, '-c', join(prefix, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const base = `http://127.0.0.1:${port}`;
  await untilReady(started, base);
  return {
    base,
    stop: async () => {
      const ended = new Promise((done) => started.once('exit', done));
      started.kill('SIGTERM');
      await ended;
      await rm(prefix, { recursive: true });
    },
  };
}

/** What the distribution's nginx.conf does around a site, within one folder. */
function mainConfiguration(prefix: string, names: string[], brotli?: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    ...(brotli ? [`load_module ${brotli};`] : []),
    // The worker of an nginx that root starts would be nobody, who cannot read the build.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${prefix}/nginx.pid;`,
    'error_log stderr warn;',
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${prefix}/${name};`),
    ...names.map((name) => `include ${name};`),
    '}',
    '',
  ].join('\n');
}

async function untilReady(started: ChildProcess, base: string): Promise<void> {
  let said = '';
  let ended = false;
  started.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  started.once('exit', () => {
    ended = true;
  });
  for (;;) {
    const isReady = await ask({ base, path: '/bn' }).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    if (ended) throw new Error(`nginx did not start:\n${said}`);
  }
}
