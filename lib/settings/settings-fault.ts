/**
 * Settings are wrong or incomplete. The message has a line for every fault, and no secret.
 *
 * @example
 * The settings are wrong
 *   PORT: expected a whole number from 0 to 65535, received "http"
 *   COMMENT_SECRET: expected the name of a setting, received an unknown one (did you mean COMMENTS_SECRET?)
 * Fix: correct them in the environment or in .env; README.md#settings explains each
 */
export class SettingsFault extends Error {
  override name = 'SettingsFault';

  constructor(
    /** `name: expected …, received …`, one for each fault. */
    readonly faults: readonly string[],
  ) {
    const lines = faults.map((fault) => `  ${fault}`);
    super(
      [
        'The settings are wrong',
        ...lines,
        'Fix: correct them in the environment or in .env; README.md#settings explains each',
      ].join('\n'),
    );
  }
}
