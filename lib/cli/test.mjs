import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findPostgres } from './find-postgres.mjs';
import { bin, ensureBuilt, ensureInstalled, run } from './prepare.mjs';

/*
 * `npm test`: sets up and runs every check and test, each group to its end whatever came before, and closes with the line
 * "N passed, N failed". Types, lint and content count as one each.
 */

const reports = resolve('tests/output');
const groups = [];

function count(name, passed, failed) {
  groups.push({ name, passed, failed });
}

/** A check without a report of its own: one test that passes or fails. */
function check(name, command, args) {
  console.log(`\n— ${name}`);
  const passed = run(command, args) === 0;
  count(name, passed ? 1 : 0, passed ? 0 : 1);
}

/** Reads what a test runner reported; a runner that left no report has failed. */
function countReport(name, file, read) {
  try {
    const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
    count(name, passed, failed);
  } catch {
    console.error(`${name}: no report`);
    count(name, 0, 1);
  }
}

function runUnitTests() {
  console.log('\n— unit, content and component tests');
  const file = `${reports}/vitest.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // Without one the tests of the store of comments fail, and say what to install.
  const env = { ...process.env, POSTGRES_BIN: findPostgres() ?? '' };
  const options = ['run', '--config', 'tests/config/vitest.config.ts', ...reporters];
  const status = run(bin('vitest'), options, { env });
  countReport('unit, content and component tests', file, (report) => ({
    passed: report.numPassedTests,
    // A file that does not load has no tests that could fail.
    failed: Math.max(report.numTotalTests - report.numPassedTests, status === 0 ? 0 : 1),
  }));
}

/** Serves the build on a free port for as long as the work takes, without the comments that this machine may have. */
async function withServer(work) {
  const data = mkdtempSync(join(tmpdir(), 'kajpath-data-'));
  const server = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/serve.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOSTNAME: '127.0.0.1', DATA_DIR: data },
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

async function runBrowserTests() {
  console.log('\n— end-to-end tests');
  const { findChromium } = await import('./find-chromium.mjs');
  const { findNginx } = await import('./find-nginx.mjs');
  const chromium = findChromium();
  if (!chromium) {
    console.error('No Chromium for the end-to-end tests: install one, or name it in CHROME_PATH.');
    count('end-to-end tests', 0, 1);
    return;
  }
  const file = `${reports}/playwright.json`;
  await withServer((address) => {
    const env = {
      ...process.env,
      CHROME_PATH: chromium,
      // Without one the tests of nginx fail, and say what to install.
      NGINX_PATH: findNginx() ?? '',
      BASE_URL: address,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    };
    run(bin('playwright'), ['test', '--config', 'tests/config/playwright.config.ts'], { env });
  });
  countReport('end-to-end tests', file, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }));
}

ensureInstalled();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
run(bin('next'), ['typegen'], { stdio: 'ignore' });
check('types', bin('tsc'), ['--noEmit']);
check('lint', bin('biome'), ['check', '--error-on-warnings', '.']);
check('content', bin('tsx'), ['lib/cli/check.ts']);
runUnitTests();
ensureBuilt();
await runBrowserTests();

console.log('');
for (const { name, passed, failed } of groups) console.log(`${name}: ${passed} passed, ${failed} failed`);
const total = (key) => groups.reduce((sum, group) => sum + group[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
