import type { Font } from "satori/standalone";
import { type Box, transformed } from "./box.ts";
import { lineMiddles, type MiddleOf } from "./line-middles.ts";
import type { LaidNode } from "./read-geometry.ts";

/** A stretch of text on one line: `box` is its line's height, `ink` what its letters can reach. */
export type TextRun = { text: string; node: LaidNode; box: Box; ink: Box; size: number; weight: number; fill: string };

type Drawn = { svg: string; nodes: ReadonlyMap<string, LaidNode>; fonts: Font[] };

/** Satori writes a mask for each box, named by its address, right before what the box itself draws. */
const piece = /<mask id="satori_om-(id[-\d]*)"|<text ([^>]*)>([^<]*)<\/text>/g;

/** Every stretch of text in the order of drawing. */
export async function readRuns({ svg, nodes, fonts }: Drawn): Promise<TextRun[]> {
  const families = [...nodes.values()].filter(({ text }) => text !== undefined).map(familyOf);
  const middleOf = await lineMiddles(families, fonts);
  let node: LaidNode | undefined;
  const runs: TextRun[] = [];
  for (const [, id, attributes = "", text = ""] of svg.matchAll(piece)) {
    if (id !== undefined) node = nodes.get(id);
    else if (node && text.trim() !== "") runs.push(runOf(attributes, { text: unescaped(text), node, middleOf }));
  }
  return runs;
}

const familyOf = (node: LaidNode): string =>
  typeof node.style.fontFamily === "string" ? node.style.fontFamily : node.parent ? familyOf(node.parent) : "";

/** How far letters reach over and under their baseline, in times their size. */
function reachOf(text: string): { up: number; down: number } {
  if (/\p{Script=Devanagari}/u.test(text)) return { up: 0.98, down: 0.32 };
  if (/^[\dA-PR-Zabcdefhiklmnorstuvwxz%.+\-−–—€ ]*$/.test(text)) return { up: 0.76, down: 0.02 };
  return { up: 0.76, down: /[gjpqy]|[^\x20-\x7e]/.test(text) ? 0.22 : 0.14 };
}

function runOf(attributes: string, { text, node, middleOf }: Pick<TextRun, "text" | "node"> & { middleOf: MiddleOf }): TextRun {
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
    box: placed({ ...across, top: y - middleOf(familyOf(node), text) * size - height / 2, height }),
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
