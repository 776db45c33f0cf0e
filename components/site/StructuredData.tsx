import type { Graph } from 'schema-dts';
import { JsonScript } from './JsonScript';

/** Structured data of a page, for search engines. */
export function StructuredData({ graph }: { graph: Graph }) {
  return <JsonScript type="application/ld+json" data={graph} />;
}
