export type FlowKind = "start" | "step" | "decision" | "end";
export type FlowNode = { id: string; title: string; detail?: string | undefined; kind?: FlowKind | undefined };
export type FlowEdge = { from: string; to: string; label?: string | undefined };
export type Flow = { nodes: readonly FlowNode[]; edges: readonly FlowEdge[] };

/** What a node is where nobody says it: a question with two ways out decides; where nothing comes from or goes to, it starts or ends. */
export function kindOf({ id, title, kind }: FlowNode, edges: readonly FlowEdge[]): FlowKind {
  if (kind) return kind;
  const [into, out] = [edges.filter(({ to }) => to === id).length, edges.filter(({ from }) => from === id).length];
  if (out >= 2 && /[?？]\s*$/u.test(title)) return "decision";
  if (into === 0) return "start";
  return out === 0 ? "end" : "step";
}

/** The nodes so that each comes after what leads to it, as far as loops let it. */
export function inOrder({ nodes, edges }: Flow): FlowNode[] {
  const seen = new Set<string>();
  const below = (start: FlowNode): FlowNode[] => {
    if (seen.has(start.id)) return [];
    seen.add(start.id);
    const next = edges.filter(({ from }) => from === start.id).map(({ to }) => nodes.find(({ id }) => id === to));
    // What was reached last is finished first, so that it comes behind all the others.
    const finished = next.toReversed().flatMap((node) => (node ? [below(node)] : []));
    return [start, ...finished.toReversed().flat()];
  };
  const starts = nodes.filter(({ id }) => !edges.some(({ to }) => to === id));
  return [...starts.toReversed().map(below).toReversed(), ...nodes.map(below)].flat();
}
