import { stripMarkup } from "./strip-markup.ts";
import { join, slice, type Traced, trace, trim } from "./traced.ts";

/** One entry of a list; `lead` is its bold or coloned beginning, `text` the rest, `children` what is nested in it, at any depth. */
export type Item = { lead?: Traced; text: Traced; children: Line[] };
export type Part =
  | { kind: "heading"; level: number; text: Traced }
  | { kind: "paragraph"; text: Traced }
  | { kind: "list"; ordered: boolean; marked: boolean; items: Item[] }
  | { kind: "quote"; text: Traced }
  | { kind: "table"; rows: Traced[] }
  | { kind: "code" };

type Line = Traced & { indent: number };

const fence = /^\s{0,3}(`{3,}|~{3,})/;
const heading = /^\s{0,3}(#{1,6})\s+(\S.{0,300}?)\s*#*\s*$/d;
const underline = /^\s{0,3}(=+|-{2,})\s*$/;
const rule = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;
const quoted = /^\s{0,3}>\s?/;
const bullet = /^\s*(?:[-*+•·▪‣◦●]|–(?=\s)|\p{Extended_Pictographic}\ufe0f?)\s+(?:\[[ xX]\]\s+)?(?=\S)/u;
const number = /^\s*(?:[\d०-९]{1,3}[.)]|\(?[\d०-९]{1,2}\)|(?:step|चरण)\s*[\d०-९]{1,2}\s*[:.)–-])\s+(?=\S)/i;
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const boldLead = /^(?:\*\*|__)([^*_\n]{1,80})(?:\*\*|__)(\s*[:.–—-])?\s*/d;
const plainLead = /^([^:：.!?।]{2,60}?)(?:[:：]\s+|\s+[–—]\s+|\s+-\s+)(?=\S)/d;

/** Splits a text, with or without Markdown in it, into its parts, in order; every part knows its offsets. */
export function readMarkdown(text: string): Part[] {
  const lines = readLines(text);
  const parts: Part[] = [];
  for (let i = 0; i < lines.length; ) {
    const taken =
      takeHeading(lines, i) ?? takeCode(lines, i) ?? takeTable(lines, i) ?? takeQuote(lines, i) ?? takeList(lines, i);
    const { part, next } = taken ?? takeParagraph(lines, i);
    if (part) parts.push(part);
    i = next;
  }
  return parts.filter(saysSomething);
}

/** Marks without words behind them are no parts. */
function saysSomething(part: Part): boolean {
  if (part.kind === "list") return part.items.length > 0;
  return !("text" in part) || part.text.text !== "";
}

const isFilled = ({ lead, text }: Item): boolean => text.text !== "" || (lead?.text ?? "") !== "";

type Taken = { part: Part | undefined; next: number } | undefined;
const lineAt = (lines: readonly Line[], i: number): Line => lines[i] ?? { text: "", at: [], indent: 0 };

function readLines(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)].map((match) => {
    const line = trace(match[0].replace(/[\r\n]+$/, " "), match.index);
    return { ...line, indent: line.text.search(/\S|$/) };
  });
}

function takeHeading(lines: readonly Line[], i: number): Taken {
  const line = lineAt(lines, i);
  const match = heading.exec(line.text);
  const inner = match?.indices?.[2];
  if (match?.[1] && inner)
    return {
      part: { kind: "heading", level: match[1].length, text: trim(stripMarkup(slice(line, inner[0], inner[1]))) },
      next: i + 1,
    };
  if (line.text.trim() && !startsBlock(lines, i) && underline.test(lineAt(lines, i + 1).text)) {
    const level = lineAt(lines, i + 1).text.includes("=") ? 1 : 2;
    return { part: { kind: "heading", level, text: trim(stripMarkup(line)) }, next: i + 2 };
  }
  return !line.text.trim() || rule.test(line.text) ? { part: undefined, next: i + 1 } : undefined;
}

function takeCode(lines: readonly Line[], i: number): Taken {
  const mark = fence.exec(lineAt(lines, i).text)?.[1];
  if (!mark) return undefined;
  let next = i + 1;
  while (next < lines.length && !lineAt(lines, next).text.trim().startsWith(mark)) next += 1;
  return { part: { kind: "code" }, next: next + 1 };
}

function takeTable(lines: readonly Line[], i: number): Taken {
  const below = lineAt(lines, i + 1).text;
  if (!lineAt(lines, i).text.includes("|") || !below.includes("|") || !delimiterRow.test(below)) return undefined;
  let next = i + 2;
  while (lineAt(lines, next).text.includes("|")) next += 1;
  return { part: { kind: "table", rows: lines.slice(i, next).map(trim) }, next };
}

function takeQuote(lines: readonly Line[], i: number): Taken {
  let next = i;
  while (quoted.test(lineAt(lines, next).text)) next += 1;
  if (next === i) return undefined;
  const inner = lines.slice(i, next).map((line) => slice(line, quoted.exec(line.text)?.[0].length ?? 0));
  return { part: { kind: "quote", text: trim(stripMarkup(join(inner))) }, next };
}

const markerOf = ({ text }: Line): { length: number; ordered: boolean } | undefined => {
  const match = number.exec(text);
  if (match) return { length: match[0].length, ordered: true };
  const dot = bullet.exec(text);
  return dot ? { length: dot[0].length, ordered: false } : undefined;
};

function takeList(lines: readonly Line[], i: number): Taken {
  const first = markerOf(lineAt(lines, i));
  if (!first) return undefined;
  const base = lineAt(lines, i).indent;
  const items: { own: Traced[]; children: Line[] }[] = [];
  let next = i;
  for (; next < lines.length; next += 1) {
    const line = lineAt(lines, next);
    const marker = markerOf(line);
    const item = items.at(-1);
    if (marker && line.indent <= base + 1) {
      if (marker.ordered !== first.ordered) break;
      items.push({ own: [slice(line, marker.length)], children: [] });
    } else if (marker) item?.children.push({ ...trim(stripMarkup(slice(line, marker.length))), indent: line.indent });
    else if (!line.text.trim()) {
      if (!continues(lines, next, base)) break;
    } else if (line.indent > base || lineAt(lines, next - 1).text.trim()) {
      if (startsBlock(lines, next) && line.indent <= base) break;
      item?.own.push(line);
    } else break;
  }
  return {
    part: {
      kind: "list",
      ordered: first.ordered,
      marked: true,
      items: items.map(({ own, children }) => ({ ...readItem(join(own)), children })).filter(isFilled),
    },
    next,
  };
}

/** A blank line ends a list unless another entry or an indented line follows. */
function continues(lines: readonly Line[], blank: number, base: number): boolean {
  const following = lineAt(lines, blank + 1);
  return following.text.trim() !== "" && (markerOf(following) !== undefined || following.indent > base);
}

/** An entry with its lead told apart: "**Sleep**: eight hours", "Sleep – eight hours". */
export function readItem(raw: Traced): { lead?: Traced; text: Traced } {
  const source = trim(raw);
  const bold = boldLead.exec(source.text);
  const clean = trim(stripMarkup(source));
  const separated = bold && (bold[2] !== undefined || /[:.–—]$/.test(bold[1] ?? "") || bold[0].length === source.text.length);
  const found = separated ? bold : undefined;
  if (found?.indices?.[1]) {
    const [start, end] = found.indices[1];
    const lead = slice(source, start, end - (/[:.–—]$/.test(found[1] ?? "") ? 1 : 0));
    return { lead: trim(lead), text: trim(stripMarkup(slice(source, found[0].length))) };
  }
  const plain = plainLead.exec(clean.text);
  const inner = plain?.indices?.[1];
  if (!plain || !inner) return { text: clean };
  return { lead: trim(slice(clean, 0, inner[1])), text: trim(slice(clean, plain[0].length)) };
}

function startsBlock(lines: readonly Line[], i: number): boolean {
  const line = lineAt(lines, i);
  return [heading, fence, quoted, rule, bullet, number].some((pattern) => pattern.test(line.text));
}

function takeParagraph(lines: readonly Line[], i: number): NonNullable<Taken> {
  if (isTitle(lines, i)) return { part: { kind: "heading", level: 1, text: trim(stripMarkup(lineAt(lines, i))) }, next: i + 1 };
  let next = i + 1;
  while (
    lineAt(lines, next).text.trim() &&
    !startsBlock(lines, next) &&
    !takeTable(lines, next) &&
    !underline.test(lineAt(lines, next + 1).text)
  )
    next += 1;
  const own = lines.slice(i, next);
  return { part: listed(own) ?? { kind: "paragraph", text: trim(stripMarkup(join(own))) }, next };
}

/** A short first line without a full stop, right above a sentence of its own: a paragraph that is broken into lines has longer ones. */
function isTitle(lines: readonly Line[], i: number): boolean {
  if (lines.slice(0, i).some(({ text }) => text.trim())) return false;
  const [first, second] = [lineAt(lines, i).text.trim(), lineAt(lines, i + 1).text.trim()];
  const standsAlone = first.length <= 60 && !/[.!?।:,;]["”]?$/u.test(first);
  return standsAlone && second.length > first.length && /^[^\p{Ll}].*[.!?।]["”)]?$/u.test(second);
}

/** Three or more short lines that end in no full stop are a list whose marks were left away. */
function listed(lines: readonly Line[]): Part | undefined {
  const short = lines.filter(({ text }) => text.trim().length <= 90 && !/[.!?।,;]["”’]?\s*$/.test(text));
  if (lines.length < 3 || short.length < lines.length) return undefined;
  return { kind: "list", ordered: false, marked: false, items: lines.map((line) => ({ ...readItem(line), children: [] })) };
}
