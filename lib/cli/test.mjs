import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadEnvFileOrExit } from '../settings/load-env-file.mjs';
import { chooseTests } from './choose-tests.mjs';
import { ensurePostgres } from './ensure-postgres.mjs';
import { bin, ensureInstalled, ensurePublished, run } from './prepare.mjs';
import { serveArguments, serveEnvironment } from './serve-call.mjs';

/*
 * `npm test`: sets up and runs every check and test, each group to its end whatever came before, and closes with the line
 * "N passed, N failed". Types, lint and content count as one each.
 */

const usage = `Sets up, checks and tests.

  npm test                  types, lint, content, and all tests but the deep ones
  npm test -- FILE …        only these test files; a part of the name is enough
  npm run test:deep         the deep tests too, for releases: a second build, every page in a browser
  npm run test:deep -- FILE …
  npm test -- --help        prints this

The last line is "N passed, N failed"; a test that was skipped, or passed only when repeated, counts as failed.
Ends with status 1 when anything failed or a setting is wrong, 2 when the call is wrong.`;

const reports = resolve('tests/output');
const groups = [];

/** Runs one group of checks or tests, and notes its result and its time. A group that throws has failed. */
async function runGroup(name, work) {
  console.log(`\n— ${name}`);
  const start = performance.now();
  const result = await work().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  groups.push({ name, ...result, seconds: Math.round((performance.now() - start) / 1000) });
}

/** A check without a report of its own counts as one test. */
function check(name, command, args) {
  return runGroup(name, async () =>
    run(command, args) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  );
}

/** Reads the report of a test runner; a runner that left none has failed. */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error(`${file}: no report`);
    return { passed: 0, failed: 1 };
  }
}

async function runUnitTests(files, env) {
  const file = `${reports}/vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = run(
    bin('vitest'),
    ['run', '--config', 'tests/config/vitest.config.ts', ...reporters, ...files],
    // Without PostgreSQL the tests of the comments' store fail, and say what to install.
    { env: { ...env, POSTGRES_BIN: ensurePostgres() ?? '' } },
  );
  return readReport(file, (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no tests that could fail.
    failed: Math.max(report.numTotalTests - report.numPassedTests, status === 0 ? 0 : 1),
  }));
}

/** Serves the build on a free port while the work runs, with an empty database of comments. */
async function withServer(work) {
  const data = mkdtempSync(join(tmpdir(), 'kajpath-data-'));
  const server = spawn(process.execPath, serveArguments, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...serveEnvironment(), PORT: '0', HOSTNAME: '127.0.0.1', DATA_DIR: data },
  });
  try {
    const address = await new Promise((resolve, reject) => {
      let output = '';
      server.stdout.on('data', (chunk) => {
        output += chunk;
        const found = /http:\/\/\S+/.exec(output);
        if (found) resolve(found[0]);
      });
      server.once('exit', (code) =>
        reject(new Error(`the server ended with ${code} before it was listening`)),
      );
    });
    work(address);
  } finally {
    server.kill('SIGTERM');
    rmSync(data, { recursive: true });
  }
}

async function runBrowserTests(files, env) {
  const { ensureChromium } = await import('./ensure-chromium.mjs');
  const { ensureNginx } = await import('./ensure-nginx.mjs');
  const chromium = ensureChromium();
  if (!chromium) {
    console.error('No Chromium for the end-to-end tests: install one, or name it in CHROME_PATH.');
    return { passed: 0, failed: 1 };
  }
  const report = `${reports}/playwright.json`;
  // Playwright takes regular expressions.
  const filters = files.map((file) => `/${file.replaceAll('.', '\\.')}$`);
  const config = ['--config', 'tests/config/playwright.config.ts'];
  // A line for each test of a few files, which may all be deep; a dot for each of all.
  const options =
    files.length > 0 ? ['--reporter=list,json', '--pass-with-no-tests'] : ['--reporter=dot,json'];
  await withServer((address) => {
    const settings = {
      ...env,
      CHROME_PATH: chromium,
      // Without nginx its tests fail, and say what to install.
      NGINX_PATH: ensureNginx() ?? '',
      BASE_URL: address,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    };
    run(bin('playwright'), ['test', ...config, ...options, ...filters], { env: settings });
  });
  return readReport(report, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }));
}

/** Reads the command line. Ends the process when there is nothing to run. */
function readOptions(args) {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const unknown = flags.find((flag) => !['--deep', '--help', '-h'].includes(flag));
  if (unknown) stop(`npm test has no option ${unknown}; npm test -- --help lists what it takes.`);
  if (flags.includes('--help') || flags.includes('-h')) {
    console.log(`${usage}\n\n${formatSettings(listSettings('build', 'tests'))}`);
    process.exit(0);
  }
  const names = args.filter((arg) => !arg.startsWith('-'));
  const deep = flags.includes('--deep');
  const files = chooseTests(names);
  if (files.unknown.length > 0) stop(`No test file has ${quote(files.unknown)} in its path below tests/.`);
  if (names.length === 0) return { everything: true, deep, vitest: [], playwright: [] };
  const wanted = (file) => deep || !files.deep.includes(file);
  const vitest = files.vitest.filter(wanted);
  const playwright = files.playwright.filter(wanted);
  if (vitest.length + playwright.length === 0) {
    stop(`${files.deep.join(', ')}: run by npm run test:deep -- ${names.join(' ')}`);
  }
  return { everything: false, deep, vitest, playwright };
}

function quote(names) {
  return names.map((name) => `"${name}"`).join(' or ');
}

function stop(message) {
  console.error(message);
  process.exit(2);
}

function total(key) {
  return groups.reduce((sum, group) => sum + group[key], 0);
}

/** Reads all settings. Ends the process when they are wrong. */
async function checkSettings() {
  loadEnvFileOrExit();
  const { readSettings } = await tsImport('../settings/read-settings.ts', import.meta.url);
  try {
    readSettings();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  // Tests start servers of their own, which must not write to the comments of a real site.
  for (const name of listSettings('server', 'comments')) process.env[name] = '';
}

ensureInstalled();
const { tsImport } = await import('tsx/esm/api');
const { listSettings } = await tsImport('../settings/known-settings.ts', import.meta.url);
const { formatSettings } = await tsImport('./format-settings.ts', import.meta.url);
const { everything, deep, vitest, playwright } = readOptions(process.argv.slice(2));
await checkSettings();
const env = { ...process.env, DEEP_TESTS: deep ? '1' : '' };
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
if (everything) {
  run(bin('next'), ['typegen'], { stdio: 'ignore' });
  await check('types', bin('tsc'), ['--noEmit']);
  await check('lint', bin('biome'), ['check', '--error-on-warnings', '.']);
  await check('content', bin('tsx'), ['lib/cli/check.ts']);
}
if (everything || vitest.length > 0) {
  await runGroup('unit, content and component tests', () => runUnitTests(vitest, env));
}
if (everything || playwright.length > 0) {
  await runGroup('build', async () => {
    ensurePublished();
    return { passed: 0, failed: 0 };
  });
  await runGroup('end-to-end tests', () => runBrowserTests(playwright, env));
}

console.log('');
for (const { name, passed, failed, seconds } of groups) {
  console.log(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
const count = total('passed') + total('failed');
if (count === 0) console.log('\nOnly deep tests in there: npm run test:deep runs them.');
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = count === 0 ? 2 : total('failed') > 0 ? 1 : 0;
