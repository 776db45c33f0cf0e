import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs system packages for the tests, only as root on Debian and its derivatives.
 *
 * @returns whether they are installed
 */
export function installPackage(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log(`Installing ${names.join(' and ')} …`);
  // Run level 1, so that installed services do not start.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  const { status } = spawnSync('apt-get', ['install', '-y', '-qq', ...names], { stdio: 'ignore', env });
  return status === 0;
}
