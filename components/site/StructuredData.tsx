import type { Graph } from 'schema-dts';
import { JsonScript } from './JsonScript';

/** What search engines are told of a page. */
export function StructuredData({ graph }: { graph: Graph }) {
  return <JsonScript type="application/ld+json" data={graph} />;
}
