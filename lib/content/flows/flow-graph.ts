/** Where the answers of a flow lead, by the id of the question. What is not in it is an outcome, or does not exist. */
export type FlowGraph = Map<string, FlowEdge[]>;

/** An answer and the question or outcome to which it leads. */
export type FlowEdge = { question: string; answer: string; to: string };

/**
 * Finds answers that lead back to a question of their own way.
 *
 * @returns each with the questions of the loop, in order
 */
export function findLoops(graph: FlowGraph): { edge: FlowEdge; loop: string[] }[] {
  const loops: { edge: FlowEdge; loop: string[] }[] = [];
  const done = new Set<string>();
  const visit = (question: string, way: string[]) => {
    done.add(question);
    const here = [...way, question];
    for (const edge of graph.get(question) ?? []) {
      const from = here.indexOf(edge.to);
      if (from >= 0) loops.push({ edge, loop: here.slice(from) });
      else if (!done.has(edge.to)) visit(edge.to, here);
    }
  };
  for (const question of graph.keys()) if (!done.has(question)) visit(question, []);
  return loops;
}

/** Everything to which the answers lead from a question, the question too. */
export function listReached(graph: FlowGraph, first: string): Set<string> {
  const reached = new Set([first]);
  // A set yields what is added to it on the way.
  for (const id of reached) for (const { to } of graph.get(id) ?? []) reached.add(to);
  return reached;
}

/** The questions of the longest way, and how many pages there are: one for each way to a question or an outcome. */
export type FlowSize = { longest: string[]; pages: number };

/** Measures what begins at a question. The graph has no loop. */
export function measureFlow(graph: FlowGraph, first: string): FlowSize {
  // Each question once, however many ways lead to it.
  const sizes = new Map<string, FlowSize>();
  const measure = (id: string): FlowSize => {
    const edges = graph.get(id);
    if (!edges) return { longest: [], pages: 1 };
    const known = sizes.get(id);
    if (known) return known;
    const next = edges.map(({ to }) => measure(to));
    const longest = next.reduce<string[]>((a, b) => (b.longest.length > a.length ? b.longest : a), []);
    const size = { longest: [id, ...longest], pages: next.reduce((sum, { pages }) => sum + pages, 1) };
    sizes.set(id, size);
    return size;
  };
  return measure(first);
}
