import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackage } from './install-package.mjs';

const debianFolder = '/usr/lib/postgresql';

/**
 * Finds a PostgreSQL for the tests, or installs Debian's.
 *
 * @returns folder with `initdb` and `postgres`; undefined when none can be installed
 */
export function ensurePostgres() {
  return find() ?? (installPackage('postgresql') ? find() : undefined);
}

function find() {
  const POSTGRES_BIN = process.env.POSTGRES_BIN?.trim();
  const { PATH = '' } = process.env;
  if (POSTGRES_BIN && !existsSync(join(POSTGRES_BIN, 'initdb'))) {
    throw new Error(`POSTGRES_BIN names ${POSTGRES_BIN}, which holds no initdb: correct it, or unset it.`);
  }
  const versions = existsSync(debianFolder)
    ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => join(debianFolder, version, 'bin')),
    ...PATH.split(delimiter),
  ];
  return [POSTGRES_BIN, ...folders].find(
    (folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}
