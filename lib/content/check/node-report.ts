import type { Nodes } from 'mdast';

/** Tells of a problem where a node stands. */
export type NodeReport = (
  node: Pick<Nodes, 'position'>,
  headline: string,
  fix: string,
  isWarning?: true,
) => void;
