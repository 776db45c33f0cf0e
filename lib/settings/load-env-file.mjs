import { readFileSync } from 'node:fs';

/*
 * Plain JavaScript that uses only Node: it also runs before anything is installed.
 */

/** The file of settings in the project's folder, where every command runs. */
const envFile = '.env';

const value = /"[^"]*"|'[^']*'|`[^`]*`|(?!["'`])[^\r\n#]*/.source;

/** A line that Node.js reads as it looks: blank, a comment, or one variable; a value in quotes may have several lines. */
const entry = new RegExp(
  `[ \\t]*(?:(?:export[ \\t]+)?([A-Za-z_]\\w*)[ \\t]*=[ \\t]*(?:${value}))?[ \\t]*(?:(?<=^|\\s)#[^\\r\\n]*)?(?:\\r?\\n|$)`,
  'y',
);

/** `.env` cannot be read, or has lines that Node.js would skip or cut. The message names the lines, but no value. */
export class EnvFileFault extends Error {
  name = 'EnvFileFault';
}

/**
 * Reads `.env` into the environment, where there is one. Variables that are set already win, also those that are set to nothing.
 *
 * @throws {EnvFileFault} when the file cannot be read or has a line that is not `NAME=value`
 */
export function loadEnvFile() {
  const text = readEnvFile();
  if (text === undefined) return;
  const faults = checkEnvFile(text);
  if (faults.length > 0) {
    const fix = 'write NAME=value on a line of its own, in quotes when the value has a # or a quotation mark';
    throw new EnvFileFault([...faults, `Fix: ${fix}`].join('\n'));
  }
  process.loadEnvFile(envFile);
}

/** Like `loadEnvFile`, for commands that start in plain JavaScript: prints a fault and ends the process with status 1. */
export function loadEnvFileOrExit() {
  try {
    loadEnvFile();
  } catch (error) {
    if (!(error instanceof EnvFileFault)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

function readEnvFile() {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(envFile));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    const reason = error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8' : error.code;
    throw new EnvFileFault(
      `${envFile}: expected a readable text file, received an error (${reason})\nFix: correct or remove it`,
    );
  }
}

/**
 * Checks the text of an environment file. Node.js skips what it does not understand, and a setting would be missing.
 *
 * @returns a line for every fault: `.env:3: expected NAME=value, received something else`
 */
export function checkEnvFile(text) {
  const faults = [];
  const names = new Set();
  for (let position = 0; position < text.length; ) {
    const line = text.slice(0, position).split('\n').length;
    entry.lastIndex = position;
    const match = entry.exec(text);
    if (!match) {
      faults.push(`${envFile}:${line}: expected NAME=value, received something else`);
      const end = text.indexOf('\n', position);
      position = end < 0 ? text.length : end + 1;
      continue;
    }
    const [{ length }, name] = match;
    if (name && names.has(name)) faults.push(`${envFile}:${line}: expected ${name} once, received it again`);
    if (name) names.add(name);
    position += length;
  }
  return faults;
}
