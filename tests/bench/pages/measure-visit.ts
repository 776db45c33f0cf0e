import type { Browser, Page } from '@playwright/test';
import { findLoadedModule, listLoadedModules } from '@/lib/publish/module-loader';

export const kinds = ['html', 'css', 'script', 'font', 'image', 'other'] as const;
export type Kind = (typeof kinds)[number];

const kindOfType: Record<string, Kind> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'script',
  Font: 'font',
  Image: 'image',
};

/** What a first visit to a page transfers: bytes on the wire, with headers. */
export type Visit = {
  bytes: Record<Kind, number>;
  total: number;
  /** Bytes of response headers in the total. */
  headers: number;
  /** The total without headers, to compare with the floor. */
  content: number;
  requests: number;
  /** The page and everything that blocks its first complete rendering. */
  requestsBeforeReadable: number;
  /** Bytes of framework script, fetched or inline. */
  frameworkScript: number;
  /** Bytes of own script, without headers. */
  ownScript: number;
};

type Transfer = { url: string; kind: Kind; encoding?: string; bytes: number; headers: number };

/**
 * Visits a page as a phone with an empty cache, and sums what Chromium received.
 *
 * @param encoding  the only compression that the browser accepts
 */
export async function measureVisit(browser: Browser, url: string, encoding: 'br' | 'gzip'): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    const transfers = new Map<string, Transfer>();
    client.on('Network.responseReceived', ({ requestId, type, response }) => {
      const kind = kindOfType[type] ?? 'other';
      transfers.set(requestId, {
        url: response.url,
        kind,
        encoding: headerOf(response.headers, 'content-encoding'),
        bytes: 0,
        // At this moment only the headers have arrived.
        headers: response.encodedDataLength,
      });
    });
    client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const transfer = transfers.get(requestId);
      if (transfer) transfer.bytes = encodedDataLength;
    });
    await client.send('Network.enable');
    await client.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': encoding } });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(haveArrived, await listModules(page));
    await page.waitForLoadState('networkidle');
    const received = [...transfers.values()];
    const wrong = received.find((transfer) => transfer.kind === 'html' && transfer.encoding !== encoding);
    if (wrong)
      throw new Error(`${wrong.url}: expected ${encoding}, received ${wrong.encoding ?? 'no encoding'}`);
    const facts = await page.evaluate(readFacts);
    // Chromium fetches the icon once per browser at any time, so it would count for random pages.
    const ofPage = received.filter(({ url: address }) => !facts.icons.includes(address));
    return summarise(ofPage, facts);
  } finally {
    await context.close();
  }
}

/** Header names keep the server's case in HTTP/1.1. */
function headerOf(headers: Record<string, string>, name: string): string | undefined {
  return Object.entries(headers).find(([own]) => own.toLowerCase() === name)?.[1];
}

/** URLs of the modules that the page imports after loading. */
async function listModules(page: Page): Promise<string[]> {
  const scripts = await page.locator('script:not([src])').allTextContents();
  return scripts.flatMap((script) => findLoadedModule(script) ?? []);
}

/** Runs in the page. */
function haveArrived(modules: string[]): boolean {
  return modules.every((path) => performance.getEntriesByName(new URL(path, location.href).href).length > 0);
}

/** Runs in the page: its icons, what blocks its first complete rendering, its inline scripts. */
function readFacts() {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const blocking = entries.filter((entry) => {
    const { renderBlockingStatus } = entry as { renderBlockingStatus?: string };
    return renderBlockingStatus === 'blocking' || entry.initiatorType === 'css';
  });
  const images = [...document.images]
    .filter((image) => image.loading !== 'lazy')
    .map((image) => image.currentSrc);
  const inline = [...document.querySelectorAll<HTMLScriptElement>('script:not([src])')].filter(
    // Other types are data blocks.
    ({ type }) => ['', 'module', 'text/javascript'].includes(type),
  );
  const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].map(({ href }) => href);
  return {
    icons: [...icons, new URL('/favicon.ico', document.baseURI).href],
    waitedFor: [...blocking.map(({ name }) => name), ...images],
    inlineScripts: inline.map(({ textContent }) => textContent ?? ''),
  };
}

function summarise(transfers: Transfer[], facts: ReturnType<typeof readFacts>): Visit {
  const sum = (chosen: Transfer[]) => chosen.reduce((total, { bytes }) => total + bytes, 0);
  const scripts = transfers.filter(({ kind }) => kind === 'script');
  const headersOf = (chosen: Transfer[]) => chosen.reduce((total, { headers }) => total + headers, 0);
  const isFramework = ({ url }: Transfer) => new URL(url).pathname.startsWith('/_next/');
  const inlineFramework = facts.inlineScripts
    .filter((script) => listLoadedModules(script).length === 0)
    .reduce((total, script) => total + script.length, 0);
  const own = scripts.filter((script) => !isFramework(script));
  const bytes = Object.fromEntries(
    kinds.map((kind) => [kind, sum(transfers.filter((transfer) => transfer.kind === kind))]),
  ) as Record<Kind, number>;
  return {
    bytes,
    total: sum(transfers),
    headers: headersOf(transfers),
    content: sum(transfers) - headersOf(transfers),
    requests: transfers.length,
    requestsBeforeReadable: 1 + new Set(facts.waitedFor.filter(Boolean)).size,
    frameworkScript: sum(scripts.filter(isFramework)) + inlineFramework,
    ownScript: sum(own) - headersOf(own),
  };
}
