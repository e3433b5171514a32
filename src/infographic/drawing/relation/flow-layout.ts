import { Graph, layout } from "@dagrejs/dagre";
import type { Frame } from "../../frame.ts";
import { longestWord, textHeight, textWidth } from "../measure-text.ts";
import type { Box } from "../place-labels.ts";
import { wordsHeight } from "../words.tsx";
import { edgePath, type Point, type Port } from "./flow-edge.ts";
import { type Flow, type FlowKind, type FlowNode, kindOf } from "./flow-graph.ts";

export type FlowShape = "pill" | "box" | "diamond" | "hexagon";
export type PlacedFlowNode = { node: FlowNode; kind: FlowKind; shape: FlowShape; box: Box; words: number };
export type PlacedFlowEdge = { path: string; label: string | undefined; box: Box };
export type FlowLayout = { width: number; height: number; nodes: readonly PlacedFlowNode[]; edges: readonly PlacedFlowEdge[] };

const boxWidths = [280, 240, 208, 180] as const;
const padding = { across: 22, down: 18 };
/** The highest that a diamond may be, px: beyond it only the sides are pointed. */
const highestDiamond = 208;
export const hexagonPoint = 36;
export const labelSetting = { strong: true, size: 22, leading: 1.3 } as const;
const labelPadding = { across: 12, down: 5 };

/** Nodes in layers from top to bottom with few crossings; undefined where the page is too narrow for them. */
export function layOutFlow(flow: Flow, frame: Frame): FlowLayout | undefined {
  for (const width of boxWidths) {
    if (flow.nodes.some(({ title }) => longestWord(frame, "body", title, { strong: true, size: 21 }) > width * 0.66)) continue;
    const laid = layered(flow, frame, width);
    if (laid.width <= frame.width) return laid;
  }
  return undefined;
}

type Sized = Omit<PlacedFlowNode, "box"> & { width: number; height: number };

function layered(flow: Flow, frame: Frame, width: number): FlowLayout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: 56, edgesep: 28, ranksep: 48, marginx: 8, marginy: 2 });
  const sized = new Map(flow.nodes.map((node) => [node.id, sizedNode(node, flow, { frame, width })]));
  for (const [id, { width, height }] of sized) graph.setNode(id, { width, height });
  for (const [index, { from, to, label }] of flow.edges.entries())
    graph.setEdge(from, to, { ...(label ? labelSize(label, frame) : { width: 0, height: 0 }), labelpos: "c" }, String(index));
  layout(graph);

  const placed = new Map(
    [...sized].map(([id, { width, height, ...rest }]) => [
      id,
      { ...rest, box: boxAround(graph.node(id) as Point, { width, height }) },
    ]),
  );
  const layers = [...placed.values()].map(({ box }) => box);
  const edges = flow.edges.map(({ from, to, label }, index): PlacedFlowEdge => {
    const edge = graph.edge(from, to, String(index)) as { points: Point[]; x?: number; y?: number };
    const [source, target] = [placed.get(from), placed.get(to)];
    const path = source && target ? edgePath({ from: portOf(source), to: portOf(target), points: edge.points, layers }) : "";
    return {
      path,
      label,
      box: boxAround({ x: edge.x ?? 0, y: edge.y ?? 0 }, label ? labelSize(label, frame) : { width: 0, height: 0 }),
    };
  });
  const { width: wide = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width: Math.ceil(wide), height: Math.ceil(height), nodes: [...placed.values()], edges };
}

const portOf = ({ box, shape }: PlacedFlowNode): Port => ({ box, pointed: shape === "diamond" || shape === "hexagon" });

const boxAround = ({ x, y }: Point, { width, height }: { width: number; height: number }): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  width,
  height,
});

function sizedNode(node: FlowNode, { edges }: Flow, { frame, width }: { frame: Frame; width: number }): Sized {
  const kind = kindOf(node, edges);
  if (kind !== "decision") {
    const words = width - 2 * padding.across;
    const height = wordsHeight(frame, node, { width: words, level: "small" }) + 2 * padding.down;
    return { node, kind, shape: kind === "step" ? "box" : "pill", words, width, height };
  }
  const longest = Math.max(textWidth(frame, "body", node.title, { strong: true, size: 24 }), node.detail ? width : 0);
  const words = Math.round(Math.min(width * 0.76, longest + 4));
  const tall = wordsHeight(frame, node, { width: words, level: "small" });
  // The corners of the words touch the sides: what they take of the width and of the height adds up to one.
  const diamond = { width: words * 1.56, height: Math.max(112, tall / (1 - 1 / 1.56)) };
  if (diamond.height <= highestDiamond) return { node, kind, shape: "diamond", words, ...diamond };
  return { node, kind, shape: "hexagon", words, width: words + 2 * hexagonPoint + 8, height: tall + 2 * padding.down };
}

function labelSize(label: string, frame: Frame): { width: number; height: number } {
  const width = Math.min(180, Math.ceil(textWidth(frame, "body", label, labelSetting)) + 2);
  const height = textHeight(frame, "body", { ...labelSetting, leading: frame.type.leading.tight + 0.2, text: label, width });
  return { width: width + 2 * labelPadding.across, height: Math.ceil(height) + 2 * labelPadding.down };
}

/** The box of the words themselves within that of a label. */
export const insideLabel = ({ left, top, width, height }: Box): Box => ({
  left: left + labelPadding.across,
  top: top + labelPadding.down,
  width: width - 2 * labelPadding.across,
  height: height - 2 * labelPadding.down,
});
