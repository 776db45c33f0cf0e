import type { ScamSigns } from '@/lib/content/schema/scam-signs-schema';

/** Ids of all sources that the page of the check cites, in the order of the page. */
export function listSignSources({ signs, steps }: Pick<ScamSigns, 'signs' | 'steps'>): string[] {
  const ofSigns = Object.values(signs).flatMap((sign) => [
    ...(sign.why.cite ?? []),
    ...(sign.case?.cite ?? []),
  ]);
  return [...steps.flatMap(({ cite = [] }) => cite), ...ofSigns];
}
