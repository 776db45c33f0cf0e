import type { Programme } from '@/lib/content/schema/programme-schema';

/** Ids of the sources of a programme, each once, in the order in which its page cites them. */
export function listProgrammeSources(programme: Programme): string[] {
  const { owner, who, teaches, length, allowance, standing, confirmed } = programme;
  const statements = [standing, confirmed, owner, who, teaches, length, allowance];
  return [...new Set(statements.flatMap((statement) => statement?.cite ?? []))];
}
