import { listSettings } from '@/lib/settings/known-settings';
import { createCommand, runCommand } from './command-line';
import { bin, hashCode, run, writeBuildStamp } from './prepare.mjs';

const command = createCommand('npm run build --', listSettings('build'))
  .description('Builds the code. The content is published with npm run publish.')
  .addHelpText(
    'after',
    '\nExit status: 1 when something cannot be built or a setting is wrong, 2 when the command line is wrong.',
  )
  .action(() => {
    process.exitCode = build();
  });

/** Builds the code. Returns the exit status. */
function build(): number {
  const code = hashCode();
  const status = run(bin('next'), ['build'], { env: { ...process.env, NODE_ENV: 'production' } });
  if (status === 0) writeBuildStamp(code);
  return status;
}

await runCommand(command);
