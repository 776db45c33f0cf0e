import { type Source, sourcesSchema } from '@/lib/content/schema/data-schemas';
import { readFields } from '@/lib/desk/files/edit-facts';
import { FileRefusal } from '@/lib/desk/files/file-refusal';
import type { SourcesData } from '@/lib/desk/page-data';
import { findSources } from '@/lib/desk/sources/find-sources';
import { sourcesFile } from '@/lib/desk/sources/source-form';
import { formatDay } from '@/lib/i18n/format';
import type { DeskRequest } from './desk-page';
import type { DeskTools } from './desk-tools';

/** The file of the sources as it is. */
export type OpenedSources = {
  text: string;
  version: string;
  ids: Set<string>;
  sources: Record<string, Source>;
};

/** Opens the file of the sources. One that is broken has no sources to show; the check says what is wrong with it. */
export async function openSources({ files }: Pick<DeskTools, 'files'>): Promise<OpenedSources | undefined> {
  const file = await files.open(sourcesFile);
  if (!file) return undefined;
  const fields = readOrNothing(file.text);
  const sources = sourcesSchema.safeParse(fields).data ?? {};
  return { text: file.text, version: file.version, ids: new Set(Object.keys(fields)), sources };
}

function readOrNothing(text: string): Record<string, unknown> {
  try {
    return readFields(sourcesFile, text);
  } catch (error) {
    if (error instanceof FileRefusal) return {};
    throw error;
  }
}

/** Reads the sources that a query finds, and an empty form. */
export async function loadSources(
  { query }: Pick<DeskRequest, 'query'>,
  tools: Pick<DeskTools, 'files'>,
): Promise<SourcesData | undefined> {
  const opened = await openSources(tools);
  if (!opened) return undefined;
  const asked = (query.get('q') ?? '').slice(0, 200).trim();
  const added = query.get('added') ?? '';
  return {
    query: asked,
    found: asked ? findSources(opened.sources, asked) : [],
    added: opened.ids.has(added) ? added : undefined,
    typed: { checkedAt: formatDay(new Date()) },
    faults: {},
  };
}
