import type { JSXNode } from "satori/jsx";
import type { Font, SatoriNode } from "satori/standalone";
import { leanSvg } from "../../src/rendering/lean-svg.ts";
import { loadSatori } from "../../src/rendering/wasm/load-satori.ts";
import type { Box } from "./box.ts";
import { type Child, type Element, expandTree } from "./expand-tree.ts";
import { readRuns, type TextRun } from "./read-runs.ts";

export type LaidOut = { tree: JSXNode; page: { width: number; height: number }; fonts: Font[] };

/** An element of the page, laid out. */
export type LaidNode = {
  id: string;
  type: string;
  parent: LaidNode | undefined;
  box: Box;
  style: Record<string, unknown>;
  /** True of a drawing that says itself that what lies outside is cut. */
  bleeds: boolean;
  /** What it says itself, if it holds words. */
  text: string | undefined;
};

export type Geometry = {
  page: Box;
  nodes: LaidNode[];
  runs: TextRun[];
  /** The page with its text as `<text>`, which nothing draws where there is no font. */
  svg: string;
};

/** Where satori puts every box and every word of a page. */
export async function readGeometry({ tree, page, fonts }: LaidOut): Promise<Geometry> {
  const satori = await loadSatori(fonts);
  const root = expandTree(tree);
  const nodes = new Map<string, LaidNode>();
  const written = wordsOf(root);
  const note = ({ key, type, props, ...box }: SatoriNode) => {
    const id = String(key);
    const parent = nodes.get(id.slice(0, id.lastIndexOf("-")));
    nodes.set(id, {
      id,
      type,
      parent,
      box: boxOf(box),
      style: props.style ?? {},
      bleeds: props.overflow === "hidden",
      text: written.get(id),
    });
  };
  const onStyleError = (): void => {};
  const svg = await satori(root as never, { ...page, fonts, embedFont: false, onNodeDetected: note, onStyleError });
  const runs = await readRuns({ svg, nodes, fonts });
  return { page: { left: 0, top: 0, ...page }, nodes: [...nodes.values()], runs, svg: leanSvg(svg) };
}

const boxOf = ({ left, top, width, height }: Box): Box => ({ left, top, width, height });

function wordsOf(root: Element): Map<string, string> {
  const words = new Map<string, string>();
  const visit = (child: Child, within?: Element): void => {
    if (typeof child === "string") words.set(within?.key ?? "", child);
    else if (child.type !== "svg") for (const inner of child.props.children ?? []) visit(inner, child);
  };
  visit(root);
  return words;
}
