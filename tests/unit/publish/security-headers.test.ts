import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { moduleLoader, sourcesCloser } from '@/lib/publish/module-loader';
import { hashAllInline, hashInline, securityHeaders } from '@/lib/publish/security-headers';
import { speculationRules } from '@/lib/publish/speculation-rules';

/** CSP 3, 2.3.1: the base64 of the SHA-256 of the text in UTF-8. */
const source = (text: string) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Directive → sources. */
function policyOf(headers: Record<string, string>): Record<string, string[]> {
  const directives = (headers['Content-Security-Policy'] ?? '')
    .split(';')
    .map((part) => part.trim().split(' '));
  return Object.fromEntries(directives.map(([name, ...sources]) => [name, sources]));
}

const sheet = 'p::before{content:"›"}\n/* কাজ */';
const code = '\n  run("a < b && c")\r\n';
const rules = '{"prefetch":[{"where":{"href_matches":"/*"}}]}';
const page = `<!DOCTYPE html><head><style>${sheet}</style><script type="application/ld+json">{"a":1}</script></head>
<body><script>${code}</script><script type="speculationrules">${rules}</script>
<script type="module" src="/assets/a.js"></script><svg><style>rect{fill:red}</style></svg></body>`;

test('the hash of an inline element is that of its exact text, as a browser reads it', () => {
  const { scripts, styles } = hashAllInline(page);
  expect(styles).toEqual([source(sheet), source('rect{fill:red}')]);
  // HTML, 13.2.3.5: the parser sees one newline where the file has CR LF.
  expect(scripts).toEqual([source(code.replace('\r\n', '\n')), source(rules)]);
});

test('JSON-LD does not run and needs no hash; a script file is allowed by its address', () => {
  const data = '<script type="application/ld+json">{"a":1}</script><script src="/a.js">b</script>';
  expect(hashAllInline(`<!DOCTYPE html>${data}`)).toEqual({ scripts: [], styles: [], styleAttributes: [] });
});

test("the hash of the specification's example is right", () => {
  // CSP 3, 7.2, example of a hash source: echo -n "alert('Hello, world.');" | openssl dgst -sha256 -binary | openssl base64
  expect(hashAllInline("<!DOCTYPE html><script>alert('Hello, world.');</script>").scripts).toEqual([
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  ]);
});

test.each([
  ['a noscript', '<noscript><style>p{}</style></noscript>'],
  ['a template', '<template><style>p{}</style></template>'],
  ['two elements of the same text', '<style>p{}</style><style>p{}</style>'],
])('a style in %s is named once', (_, html) => {
  expect(hashAllInline(`<!DOCTYPE html><body>${html}`).styles).toEqual([source('p{}')]);
});

test('the style of an aligned column is allowed by its hash, and only where there is one', () => {
  const inline = hashAllInline(
    '<!DOCTYPE html><table><td style="font-family:&quot;A&quot;"><td style=""></table>',
  );
  expect(inline.styleAttributes).toEqual([source('font-family:"A"')]);
  const policy = policyOf(securityHeaders('https://kajpath.example', inline));
  expect(policy['style-src-attr']).toEqual(["'unsafe-hashes'", source('font-family:"A"')]);
  expect(policyOf(securityHeaders('https://kajpath.example', hashAllInline(page)))).not.toHaveProperty(
    'style-src-attr',
  );
});

test.each([
  ['without a page', undefined],
  ['of a page', hashAllInline(page)],
])('the policy %s allows only our own files and what is named by hash', (_, inline) => {
  const headers = securityHeaders('https://kajpath.example', inline);
  const policy = policyOf(headers);
  expect(headers['Content-Security-Policy']).not.toMatch(
    /unsafe-inline|unsafe-eval|\*|https?:|data:.*script/,
  );
  expect(policy['default-src']).toEqual(["'self'"]);
  expect(policy['script-src']).toEqual(["'self'", ...(inline?.scripts ?? [])]);
  expect(policy['style-src']).toEqual(["'self'", ...(inline?.styles ?? [])]);
  expect(policy['object-src']).toEqual(["'none'"]);
  expect(policy['base-uri']).toEqual(["'none'"]);
  expect(policy['frame-ancestors']).toEqual(["'none'"]);
});

test('only a page with ad slots allows what its own script loads', () => {
  const inline = hashAllInline(page);
  const plain = policyOf(securityHeaders('https://kajpath.example', inline));
  const wide = policyOf(securityHeaders('https://kajpath.example', { ...inline, hasAds: true }));
  // CSP 3, 8.2: with 'strict-dynamic' scripts allowed by hash may load others; hosts are ignored.
  expect(wide).toEqual({
    ...plain,
    'script-src': [...(plain['script-src'] ?? []), "'strict-dynamic'"],
    'img-src': [...(plain['img-src'] ?? []), 'https:'],
    'connect-src': ["'self'", 'https:'],
    'frame-src': ['https:'],
  });
  expect(JSON.stringify(wide)).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(policyOf(securityHeaders('https://kajpath.example', { ...inline, hasAds: false }))).toEqual(plain);
});

test('every response has the other headers', () => {
  const headers = securityHeaders('https://kajpath.example');
  expect(headers).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  });
  for (const feature of ['camera', 'geolocation', 'microphone', 'payment', 'usb']) {
    expect(headers['Permissions-Policy']?.split(', ')).toContain(`${feature}=()`);
  }
});

test.each([
  ['https://kajpath.example', true],
  ['http://kajpath.example', false],
  ['http://localhost:3000/https:', false],
])('HSTS for %s: %s', (siteUrl, expected) => {
  const value = securityHeaders(siteUrl)['Strict-Transport-Security'];
  expect(value !== undefined).toBe(expected);
  // RFC 6797, 6.1.1; a year is what browsers ask of a site to trust it.
  if (expected) expect(Number(/max-age=(\d+)/.exec(value ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000);
});

test('no value can break out of its header', () => {
  for (const value of Object.values(securityHeaders('https://kajpath.example', hashAllInline(page)))) {
    expect(value).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('for a page rendered per request only what we write inline ourselves gets a hash', () => {
  const own = moduleLoader('/assets/comments.0123456789.js');
  const html = `<!DOCTYPE html><head><style>${sheet}</style></head><body><script>${own}</script>
<script>${sourcesCloser}</script><script>${sourcesCloser};run()</script>
<script type="speculationrules">${speculationRules}</script><script>${code}</script><style>b{}</style>
<script>${own};run()</script><script type="speculationrules">{"prefetch":[]}</script>`;
  expect(hashInline(html)).toMatchObject({
    scripts: [source(own), source(sourcesCloser), source(speculationRules)],
    styles: [source(sheet)],
  });
});
