import type { JSXNode } from "satori/jsx";
import type { Font, SatoriNode } from "satori/standalone";
import { leanSvg } from "../../src/rendering/lean-svg.ts";
import { loadSatori } from "../../src/rendering/wasm/load-satori.ts";
import { type Box, transformed } from "./box.ts";
import { type Child, type Element, expandTree } from "./expand-tree.ts";

export type LaidOut = { tree: JSXNode; page: { width: number; height: number }; fonts: Font[] };

/** An element of the page, laid out. */
export type LaidNode = {
  id: string;
  type: string;
  parent: LaidNode | undefined;
  box: Box;
  style: Record<string, unknown>;
  /** What it says itself, if it holds words. */
  text: string | undefined;
};

/** A stretch of text on one line: `box` is its line's height, `ink` what its letters can reach. */
export type TextRun = { text: string; node: LaidNode; box: Box; ink: Box; size: number; weight: number; fill: string };

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
    nodes.set(id, { id, type, parent, box: boxOf(box), style: props.style ?? {}, text: written.get(id) });
  };
  const onStyleError = (): void => {};
  const svg = await satori(root as never, { ...page, fonts, embedFont: false, onNodeDetected: note, onStyleError });
  const runs = readRuns(
    svg,
    nodes,
    await middlesOf([...nodes.values()].filter(({ text }) => text !== undefined).map(familyOf), fonts),
  );
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

const familyOf = (node: LaidNode): string =>
  typeof node.style.fontFamily === "string" ? node.style.fontFamily : node.parent ? familyOf(node.parent) : "";

/** How far over its baseline the middle of a line lies, in times the size: satori knows it of each family. */
async function middlesOf(families: readonly string[], fonts: Font[]): Promise<Map<string, number>> {
  const satori = await loadSatori(fonts);
  const size = 100;
  const measured = [...new Set(families)].map(async (family): Promise<[string, number]> => {
    const style = { display: "block", fontFamily: family, fontSize: size, lineHeight: 1 };
    const tree = { type: "div", key: null, props: { style, children: "x" } };
    const svg = await satori(tree as never, { width: size, height: size, fonts, embedFont: false });
    return [family, Number(/<text [^>]*?y="([\d.]+)"/.exec(svg)?.[1] ?? size) / size - 0.5];
  });
  return new Map(await Promise.all(measured));
}

/** Satori writes a mask for each box, named by its address, right before what the box itself draws. */
const piece = /<mask id="satori_om-(id[-\d]*)"|<text ([^>]*)>([^<]*)<\/text>/g;

function readRuns(svg: string, nodes: ReadonlyMap<string, LaidNode>, middles: ReadonlyMap<string, number>): TextRun[] {
  let node: LaidNode | undefined;
  const runs: TextRun[] = [];
  for (const [, id, attributes = "", text = ""] of svg.matchAll(piece)) {
    if (id !== undefined) node = nodes.get(id);
    else if (node && text.trim() !== "")
      runs.push(runOf(attributes, { text: unescaped(text), node, middle: middles.get(familyOf(node)) ?? 0 }));
  }
  return runs;
}

/** How far letters reach over and under their baseline, in times their size. */
function reachOf(text: string): { up: number; down: number } {
  if (/\p{Script=Devanagari}/u.test(text)) return { up: 0.98, down: 0.32 };
  if (/^[\dA-PR-Zabcdefhiklmnorstuvwxz%.+\-−–—€ ]*$/.test(text)) return { up: 0.76, down: 0.02 };
  return { up: 0.76, down: /[gjpqy]|[^\x20-\x7e]/.test(text) ? 0.22 : 0.14 };
}

function runOf(attributes: string, { text, node, middle }: Pick<TextRun, "text" | "node"> & { middle: number }): TextRun {
  const value = (name: string): string => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const [x, y, width, height, size] = ["x", "y", "width", "height", "font-size"].map((name) => Number(value(name))) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const tracking = Math.max(0, Number(value("letter-spacing")) || 0);
  const { up, down } = reachOf(text);
  const matrix = /matrix\(([^)]*)\)/.exec(value("transform"))?.[1]?.split(",").map(Number);
  const placed = (box: Box): Box => (matrix ? transformed(box, matrix) : box);
  const across = { left: x, width: width - tracking };
  return {
    text,
    node,
    box: placed({ ...across, top: y - middle * size - height / 2, height }),
    ink: placed({ ...across, top: y - up * size, height: (up + down) * size }),
    size,
    weight: Number(value("font-weight")) || (value("font-weight") === "bold" ? 700 : 400),
    fill: value("fill"),
  };
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const unescaped = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "")
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    );
