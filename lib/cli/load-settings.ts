import cluster from 'node:cluster';
import { EnvFileFault, loadEnvFile } from '@/lib/settings/load-env-file.mjs';
import { readSettings } from '@/lib/settings/read-settings';
import type { Settings } from '@/lib/settings/settings';
import { SettingsFault } from '@/lib/settings/settings-fault';

/**
 * Reads `.env` and all settings. Every command calls it before it does anything else.
 *
 * @throws {EnvFileFault | SettingsFault} with all faults
 */
export function loadSettings(): Settings {
  // Worker processes have the environment of the primary; `.env` may have changed since, and must not stop one that is replaced.
  if (cluster.isPrimary) loadEnvFile();
  return readSettings();
}

/** Whether an error is about settings: its message says everything. */
export function isSettingsFault(error: unknown): error is EnvFileFault | SettingsFault {
  return error instanceof SettingsFault || error instanceof EnvFileFault;
}
