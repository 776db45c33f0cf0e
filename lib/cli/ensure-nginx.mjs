import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './install-package.mjs';

const folders = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * Finds an nginx for the tests, or installs Debian's, with its brotli module if there is one.
 *
 * @returns path of the program; undefined when none can be installed
 */
export function ensureNginx() {
  const path = find() ?? (installPackage('nginx-light') ? find() : undefined);
  if (path === '/usr/sbin/nginx' && !existsSync(brotliModule))
    installPackage('libnginx-mod-http-brotli-static');
  return path;
}

function find() {
  const NGINX_PATH = process.env.NGINX_PATH?.trim();
  const { PATH = '' } = process.env;
  if (NGINX_PATH && !existsSync(NGINX_PATH)) {
    throw new Error(`NGINX_PATH names ${NGINX_PATH}, which does not exist: correct it, or unset it.`);
  }
  const candidates = [...PATH.split(delimiter), ...folders].map((folder) => join(folder, 'nginx'));
  return [NGINX_PATH, ...candidates].find((path) => path && existsSync(path));
}
