import { knownSettings, type Setting, type SettingName } from '@/lib/settings/known-settings';

/** Widest line of a help text. */
const width = 110;

/**
 * Formats settings for the help of a command: name, meaning, default and example of each.
 *
 * @example
 * Settings, as environment variables or in .env (README.md lists all):
 *   PORT  port to listen on
 *         default: 3000; example: 8080
 */
export function formatSettings(names: readonly SettingName[]): string {
  const indent = Math.max(...names.map((name) => name.length)) + 4;
  const rows = names.map((name) => {
    const { meaning, ...setting }: Setting = knownSettings[name];
    const otherwise = 'default' in setting ? setting.default : setting.unset;
    const example = 'example' in setting ? setting.example : `output of ${setting.exampleFrom}`;
    const lines = [meaning, `default: ${otherwise}; example: ${example}`].flatMap((text) =>
      wrap(text.replaceAll('`', ''), width - indent),
    );
    return `  ${name}`.padEnd(indent) + lines.join(`\n${' '.repeat(indent)}`);
  });
  return ['Settings, as environment variables or in .env (README.md lists all):', ...rows].join('\n');
}

/** Breaks a text at spaces into lines of at most so many characters. */
function wrap(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}(?= |$)`, 'g'))?.map((line) => line.trimStart()) ?? [];
}
