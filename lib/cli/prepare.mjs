import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEnvFileOrExit } from '../settings/load-env-file.mjs';

/*
 * Sets the project up: packages as in the lockfile, a build of the code, and a published site that is up to date. Runs before anything
 * is installed, so it is plain JavaScript and uses only Node. As a command it installs; `--build` also builds the code when its build is
 * outdated.
 */

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const installStamp = join(root, 'node_modules/.installed-lockfile');
const buildStamp = join(root, '.next/built-inputs');

// Disable telemetry.
process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** Runs a command and shows its output. Returns its exit status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}

/** Path of a command that a package installs. */
export function bin(name) {
  return join(root, 'node_modules/.bin', name);
}

/** Installs the packages when they are missing or differ from the lockfile. */
export function ensureInstalled() {
  const wanted = hashFiles([join(root, 'package-lock.json')]);
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted) return;
  console.log('Installing packages …');
  // Development packages too: the build and the tests need them, whatever NODE_ENV says.
  // Not `npm ci`: it refuses a lockfile without the optional packages of other platforms.
  const options = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = run('npm', ['install', ...options]);
  if (status !== 0) fail('The packages could not be installed: see the message of npm above.', status);
  writeFileSync(installStamp, wanted);
}

/** True when there is no build of the code, or its inputs have changed. */
function isBuildOutdated() {
  return !existsSync(buildStamp) || readFileSync(buildStamp, 'utf8') !== `${hashCode()}\n`;
}

/** Builds the code when the build is outdated. */
export function ensureBuilt() {
  if (!isBuildOutdated()) return;
  const status = run(bin('tsx'), ['lib/cli/build.ts']);
  if (status !== 0) fail('The build failed: see the messages above.', status);
}

/** Builds the code when its build is outdated, and publishes the content when it has changed or something is due. */
export function ensurePublished() {
  ensureBuilt();
  if (!isPublicationOutdated()) return;
  const status = run(bin('tsx'), ['lib/cli/publish.ts']);
  if (status !== 0) fail('The content was not published: see the messages above.', status);
}

/** Records the code of the build. */
export function writeBuildStamp(code) {
  writeFileSync(buildStamp, `${code}\n`);
}

/** True when nothing was published, when the code, the content or a setting has changed, or when something is due. */
function isPublicationOutdated() {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Dhaka' }).format();
  const stamp = join(readBuildSettings().site, 'published-inputs');
  return !existsSync(stamp) || !isFresh(readFileSync(stamp, 'utf8'), hashInputs(), today);
}

/**
 * Records what was published, as it was when the publication began.
 *
 * @param due  the day on which the next article is published, or the next news or source becomes old; without it the
 *             publication stays valid
 */
export function formatStamp(inputs, due = '9999-12-31') {
  return `${inputs}\n${due}`;
}

/** True when what was published from these inputs is still right today. */
export function isFresh(stamp, inputs, today) {
  const [published, due = ''] = stamp.split('\n');
  return published === inputs && today < due;
}

/** Hash of all that pages are made with but the content: code, packages, versions. */
export function hashCode() {
  const folders = ['app', 'components', 'lib'].map((name) => join(root, name));
  const files = ['package-lock.json', 'package.json', 'tsconfig.json', 'next.config.ts'].map((name) =>
    join(root, name),
  );
  return hashFiles([...files, ...folders.flatMap(listFiles)]);
}

/** Hash of all inputs of a publication: code, content and settings. Read `.env` before. */
export function hashInputs() {
  const { content, siteUrl, indexNowKey } = readBuildSettings();
  const files = [join(root, 'public'), content].flatMap(listFiles);
  return hashFiles(files, [hashCode(), content, siteUrl, indexNowKey].join('\n'));
}

/** The settings that a publication depends on, as `lib/settings/read-settings.ts` reads them. */
function readBuildSettings() {
  const { CONTENT_DIR = '', SITE_DIR = '', SITE_URL = '', INDEXNOW_KEY = '' } = process.env;
  return {
    content: resolve(root, CONTENT_DIR.trim() || 'content'),
    site: resolve(root, SITE_DIR.trim() || '.site'),
    siteUrl: SITE_URL.trim(),
    indexNowKey: INDEXNOW_KEY.trim(),
  };
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .sort();
}

function hashFiles(files, salt = process.version) {
  const hash = createHash('sha256').update(salt);
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}

function fail(message, status) {
  console.error(message);
  process.exit(status);
}

/** Runs this file as a command. */
function runAsCommand([option]) {
  if (option) loadEnvFileOrExit();
  ensureInstalled();
  if (option === '--build') ensureBuilt();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAsCommand(process.argv.slice(2));
