import { join } from 'node:path';
import type { z } from 'zod';
import { findSimilarSetting } from './find-similar-setting';
import {
  knownSettings,
  listSettings,
  retiredSettings,
  type Setting,
  type SettingName,
} from './known-settings';
import type { Settings } from './settings';
import { SettingsFault } from './settings-fault';

type Environment = Readonly<Record<string, string | undefined>>;

type Known = typeof knownSettings;
type Values = {
  [Name in SettingName]:
    | z.output<Known[Name]['schema']>
    | (Known[Name] extends { default: string } ? never : undefined);
};

const names = listSettings();

/** Longest value that is repeated in a message. */
const longestShown = 80;

/**
 * Reads all settings from the environment. A variable that is empty or blank counts as unset.
 *
 * @throws {SettingsFault} with all faults
 */
export function readSettings(environment: Environment = process.env): Settings {
  const texts = new Map(
    Object.entries(environment).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : [])),
  );
  const faults: string[] = [];
  const values = Object.fromEntries(names.map((name) => [name, readValue(name, texts.get(name), faults)]));
  faults.push(...listMissing(texts), ...listUnknown(texts));
  if (faults.length > 0) throw new SettingsFault(faults);
  return toSettings(values as Values);
}

function readValue(name: SettingName, text: string | undefined, faults: string[]): unknown {
  const setting: Setting = knownSettings[name];
  const given = text ?? ('default' in setting ? setting.default : undefined);
  if (given === undefined) return undefined;
  const { data, error } = setting.schema.safeParse(given, { reportInput: true });
  for (const { message, input } of error?.issues ?? []) {
    const wrong = typeof input === 'string' ? input : given;
    faults.push(`${name}: expected ${message}, received ${show(wrong, setting)}`);
  }
  return data;
}

/** The value as a message may repeat it: without control characters, and without a password in an address. */
function show(text: string, { isSecret }: Setting): string {
  if (isSecret) return `something else of ${text.length} characters`;
  const line = text.replace(/\p{Cc}+/gu, ' ').replace(/\/\/\S*@/g, '//…@');
  return `"${line.length > longestShown ? `${line.slice(0, longestShown)}…` : line}"`;
}

/** Settings that others require. */
function listMissing(texts: ReadonlyMap<string, string>): string[] {
  const required: [name: SettingName, because: SettingName, expected: string][] = [
    ['COMMENTS_SECRET', 'DATABASE_URL', 'the secret that all machines share (openssl rand -hex 32)'],
    ['COMMENTS_FROM', 'SMTP_URL', 'the sender of letters'],
    ['COMMENTS_EDITOR', 'SMTP_URL', "the editor's address"],
  ];
  return required
    .filter(([name, because]) => texts.has(because) && !texts.has(name))
    .map(([name, because, what]) => `${name}: expected ${what}, because ${because} is set, received nothing`);
}

/** Settings that no longer exist, and names that are probably misspelt. */
function listUnknown(texts: ReadonlyMap<string, string>): string[] {
  // PORT and HOSTNAME are ordinary words, which others use too: HOST_NAME.
  const unset = names.filter((name) => name.includes('_') && !texts.has(name));
  return [...texts.keys()].flatMap((name) => {
    if (Object.hasOwn(knownSettings, name)) return [];
    const advice = retiredSettings.get(name);
    if (advice) return [`${name}: expected nothing, received a value: ${advice}`];
    // When both are set, the similar one belongs to somebody else.
    const meant = findSimilarSetting(name, unset);
    return meant
      ? [`${name}: expected the name of a setting, received an unknown one (did you mean ${meant}?)`]
      : [];
  });
}

function toSettings(values: Values): Settings {
  const { DATA_DIR, DATABASE_URL, SMTP_URL, COMMENTS_FROM, COMMENTS_EDITOR } = values;
  return {
    listen: { hostname: values.HOSTNAME, port: values.PORT },
    siteUrl: values.SITE_URL,
    contentDir: values.CONTENT_DIR,
    siteDir: values.SITE_DIR,
    indexNowKey: values.INDEXNOW_KEY,
    previewSecret: values.PREVIEW_SECRET,
    hasDesk: values.DESK === 'on',
    searchLog: values.SEARCH_LOG,
    trustProxy: values.TRUST_PROXY,
    comments: {
      store: DATABASE_URL
        ? { kind: 'postgres', url: DATABASE_URL }
        : { kind: 'file', file: join(DATA_DIR, 'comments.db') },
      secret: values.COMMENTS_SECRET,
      secretFile: join(DATA_DIR, 'comments.secret'),
      mail:
        SMTP_URL && COMMENTS_FROM && COMMENTS_EDITOR
          ? { url: SMTP_URL, from: COMMENTS_FROM, editor: COMMENTS_EDITOR }
          : undefined,
      limits: {
        perAddress: values.COMMENTS_PER_ADDRESS,
        perArticle: values.COMMENTS_PER_ARTICLE,
        flood: values.COMMENTS_FLOOD,
      },
      passwordHash: values.MODERATOR_PASSWORD_HASH,
    },
  };
}
