import { isSlip } from '@/lib/bangla/is-slip';
import { soundKey } from '@/lib/bangla/sound-key';
import { likeLatin, readSigns } from './look-alikes';
import type { Thing } from './parse-phrase';
import type { MessageWord } from './read-message';

/** Part of a message: from a word to the word behind its end. */
export type Span = { from: number; to: number };

/** Well-known names, each with the addresses that are really theirs. */
export type OfficialAddresses = Record<string, string[]>;

const shortLinks =
  /^(?:bit\.ly|tinyurl\.com|cutt\.ly|t\.co|goo\.gl|is\.gd|rb\.gy|shorturl\.at|ow\.ly|s\.id)$/;
const fileEnding = /\.(?:apk|exe|scr|zip|rar|msi|bat|jar|xapk)$/i;
const currencyKeys = new Set(
  [
    'tk',
    'taka',
    'bdt',
    'usd',
    'dollar',
    'dolar',
    'usdt',
    'euro',
    'cad',
    'lakh',
    'lac',
    'hajar',
    'hazar',
    'k',
    'thousand',
    'টাকা',
    'ডলার',
    'হাজার',
    'লাখ',
    'লক্ষ',
    'ইউএসডিটি',
    'টেকা',
  ].map(soundKey),
);

/** Finds numbers, sums of money, addresses and the like. */
export function findThings(words: MessageWord[], official: OfficialAddresses): Record<Thing, Span[]> {
  const found: Record<Thing, Span[]> = {
    number: [],
    money: [],
    sum: [],
    percent: [],
    phone: [],
    link: [],
    handle: [],
    email: [],
    'false-address': [],
    file: [],
    'short-link': [],
  };
  words.forEach((word, at) => {
    const span = { from: at, to: at + 1 };
    const { kind, text } = word;
    if (kind === 'handle') found.handle.push(span);
    if (kind === 'email') found.email.push(span);
    if (kind === 'link') {
      const host = hostOf(text);
      (fileEnding.test(text.replace(/[?#].*$/s, '')) && !/^https?:/.test(text)
        ? found.file
        : found.link
      ).push(span);
      if (fileEnding.test(text.replace(/[?#].*$/s, ''))) found.file.push(span);
      if (shortLinks.test(host)) found['short-link'].push(span);
      if (isFalse(host, official)) found['false-address'].push(span);
    }
    if (kind === 'email' && isFalseMail(text, official)) found['false-address'].push(span);
    if (kind !== 'number') return;
    found.number.push(span);
    if (/^(?:880|0)?1[3-9]\d{8}$/.test(text) || /^01[\dx]{9}$/.test(text)) found.phone.push(span);
    const money = measureMoney(words, at);
    if (money) found.money.push(money);
    if (money || isSum(text)) found.sum.push(money ?? span);
    if (
      words[at + 1]?.kind === 'percent' ||
      /^p[ae]r?sant/.test(soundKey(words[at + 1]?.text ?? '')) ||
      /^(?:শতাংশ|শতাংস)/.test(words[at + 1]?.text ?? '')
    )
      found.percent.push({ from: at, to: at + 2 });
  });
  return found;
}

/** Whether a number without a currency may be a sum: three to six digits that are no year. */
function isSum(number: string): boolean {
  return /^\d{1,3}(?:,\d{2,3})+$|^(?!(?:19|20)\d\d$)\d{3,6}$/.test(number);
}

/** A number with a currency in front of or behind it; `undefined` for another number. */
function measureMoney(words: MessageWord[], at: number): Span | undefined {
  const isCurrency = (word: MessageWord | undefined) =>
    word && (word.kind === 'currency' || (word.kind === 'word' && currencyKeys.has(soundKey(word.text))));
  let to = at + 1;
  // A range: 200-300 taka.
  if (words[to]?.kind === 'number' && words[to]?.chunk === words[at]?.chunk) to += 1;
  if (isCurrency(words[to])) {
    while (isCurrency(words[to]) && to - at < 4) to += 1;
    return { from: at, to };
  }
  return isCurrency(words[at - 1]) ? { from: at - 1, to } : undefined;
}

/** The host of an address, lower case, without www. */
function hostOf(address: string): string {
  return address
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '');
}

/** Whether a host bears a well-known name, or one a slip away from it, without belonging to its owner. */
export function isFalse(host: string, official: OfficialAddresses): boolean {
  const isOfficial = Object.values(official)
    .flat()
    .some((own) => host === own || host.endsWith(`.${own}`));
  if (isOfficial) return false;
  // Letters that only look Latin are read as such after the owner's own address was told apart.
  const labels = likeLatin(host)
    .split('.')
    .slice(0, -1)
    .flatMap((label) => [...label.split('-'), label.replaceAll('-', '')]);
  return labels.some((label) => Object.keys(official).some((name) => bears(label, name)));
}

function bears(label: string, name: string): boolean {
  const forms = [label, ...readSigns(label)];
  return forms.some((form) => form.includes(name) || (name.length >= 5 && isSlip(form, name)));
}

/** Whether a mail poses as sent by a well-known name: the name stands in front of @ at a free provider, or in a false host. */
function isFalseMail(address: string, official: OfficialAddresses): boolean {
  const [local = '', host = ''] = address.split('@');
  if (isFalse(host, official)) return true;
  const isFree = /^(?:gmail|yahoo|outlook|hotmail|proton|protonmail|mail|yandex)\./.test(host);
  return isFree && Object.keys(official).some((name) => local.includes(name));
}
