import { type Box, bottom, excess, inset, overlap, right } from "./box.ts";
import type { Geometry, LaidNode } from "./read-geometry.ts";
import type { TextRun } from "./read-runs.ts";

export type Finding = { kind: FindingKind; what: string; why: string };
export type FindingKind =
  | "text off the page"
  | "text outside its box"
  | "text over text"
  | "text not drawn"
  | "word broken"
  | "text covered"
  | "contrast"
  | "shape off the page"
  | "shape cut off";

/** px that layout may round: a box, and a baseline with it. */
const rounding = 2;
/** How much a face of another script may raise or lower a line, in times the size: far less than a line. */
const mixedFaces = 0.15;
/** px between any text and the edge of the page. */
const safeMargin = 16;
/** px that the letters of two texts may share where nothing looks wrong. */
const touching = 2;

/** What leaves its box or the page, what is missing, and texts that lie on each other. */
export function judgeBoxes(geometry: Geometry): Finding[] {
  const lines = linesOf(geometry.runs);
  return [
    ...geometry.nodes.flatMap((node) => {
      const runs = geometry.runs.filter((run) => run.node === node);
      return [...missingText(node, runs), ...brokenWords(node, runs)];
    }),
    ...lines.flatMap((line) => [...offPage(line, geometry.page), ...outsideBoxes(line)]),
    ...overlaps(lines),
    ...geometry.nodes.flatMap((node) => shapeOffPage(node, geometry.page)),
  ];
}

/** The words of one text that stand on one line. */
function linesOf(runs: readonly TextRun[]): TextRun[] {
  const lines: TextRun[] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line?.node === run.node && line.box.top === run.box.top)
      lines[lines.length - 1] = {
        ...line,
        text: `${line.text}${run.box.left > right(line.box) + 1 ? " " : ""}${run.text}`,
        box: around(line.box, run.box),
        ink: around(line.ink, run.ink),
      };
    else lines.push(run);
  }
  return lines;
}

function around(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const width = Math.max(one.left + one.width, other.left + other.width) - left;
  return { left, top, width, height: Math.max(bottom(one), bottom(other)) - top };
}

const letters = (text: string): string => text.replace(/\s/gu, "");

function missingText(node: LaidNode, runs: readonly TextRun[]): Finding[] {
  if (node.text === undefined) return [];
  const drawn = runs.map(({ text }) => letters(text)).join("");
  if (drawn === letters(node.text)) return [];
  return [{ kind: "text not drawn", what: node.text, why: `only “${drawn}” is` }];
}

/** Words up to this length stay whole at any width; longer ones may have to break. */
const wholeWord = 16;

function brokenWords({ text = "" }: LaidNode, runs: readonly TextRun[]): Finding[] {
  let at = 0;
  return runs.flatMap((run, index): Finding[] => {
    const start = text.indexOf(run.text.trim(), at);
    const before = runs[index - 1];
    const broken = before !== undefined && run.box.top > before.box.top + 1 && start === at && start > 0;
    at = start + run.text.trim().length;
    if (!broken || /[\s\-–—]/u.test(text[start - 1] ?? " ")) return [];
    const word = `${/[^\s\-–—]*$/u.exec(text.slice(0, start))?.[0]}${/^[^\s\-–—]*/u.exec(text.slice(start))?.[0]}`;
    return word.length > wholeWord ? [] : [{ kind: "word broken", what: word, why: `after “${before.text.trim()}”` }];
  });
}

function offPage({ text, box }: TextRun, page: Box): Finding[] {
  const { across, down } = excess(box, inset(page, safeMargin));
  if (Math.max(across, down) <= rounding) return [];
  return [{ kind: "text off the page", what: text, why: `${px(Math.max(across, down))} past the safe margin` }];
}

/**
 * In the flow, text stays in every box around it. What is placed absolutely may stand anywhere in the flow's eyes, and
 * from there on only boxes with a size of their own count.
 */
function outsideBoxes({ text, box, node, size }: TextRun): Finding[] {
  const raised = rounding + size * mixedFaces;
  let inFlow = true;
  for (let within: LaidNode | undefined = node; within; within = within.parent) {
    const { across, down } = excess(box, within.box);
    const sized = { across: within.style.width !== undefined, down: within.style.height !== undefined };
    const out = [
      (inFlow || sized.across) && across > rounding && `${px(across)} too wide`,
      (inFlow || sized.down) && down > raised && `${px(down)} too high`,
    ].filter(Boolean);
    const { width, height } = within.box;
    if (out.length > 0)
      return [{ kind: "text outside its box", what: text, why: `${out.join(", ")} for ${px(width)} × ${px(height)}` }];
    if (within.style.position === "absolute") inFlow = false;
  }
  return [];
}

function overlaps(lines: readonly TextRun[]): Finding[] {
  const sorted = [...lines].sort((a, b) => a.ink.top - b.ink.top);
  return sorted.flatMap((line, index) => {
    const found: Finding[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.ink.top > bottom(line.ink)) break;
      const { across, down } = overlap(line.ink, other.ink);
      if (other.node !== line.node && across > touching && down > touching)
        found.push({ kind: "text over text", what: line.text, why: `${px(across)} × ${px(down)} with “${other.text}”` });
    }
    return found;
  });
}

function shapeOffPage({ type, style, box, bleeds }: LaidNode, page: Box): Finding[] {
  const drawn = type === "svg" || style.backgroundColor !== undefined || style.border !== undefined;
  const { across, down } = excess(box, page);
  if (!drawn || bleeds || Math.max(across, down) <= rounding) return [];
  return [{ kind: "shape off the page", what: type, why: `${px(Math.max(across, down))} past the edge` }];
}

export const px = (length: number): string => `${Math.round(length * 10) / 10} px`;
