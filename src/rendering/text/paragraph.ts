import type { Face } from "./face.ts";
import { graphemesOf, type LineWord, lineWords, wordSegments } from "./line-words.ts";
import { type Features, faceOf, type ShapeText } from "./shape-text.ts";

/** How a text is set; sizes in px. */
export type TextStyle = {
  stack: readonly Face[];
  size: number;
  /** Times the size; undefined for the font's own. */
  leading: number | undefined;
  spacing: number;
  align: "left" | "center" | "right";
  wrap: "wrap" | "balance" | "pretty";
  /** False where the text stays on one line. */
  breaks: boolean;
  breaksWords: boolean;
  tabular: boolean;
  color: string;
};

/** Pieces that are shaped together, from `left` of their paragraph on the baseline `down` from its top, px. */
export type PlacedText = { text: string; left: number; down: number };

type Piece = { text: string; x: number; line: number; y: number };
type Line = { width: number; baseline: number };
type Flow = { width: number; height: number; lines: Line[]; pieces: Piece[] };
type Size = { width: number; height: number; firstBaseline: number | undefined; lastBaseline: number | undefined };

export type Paragraph = {
  /** `width` may be infinite. In `narrowest`, words are broken where the style allows it. */
  measure(width: number, narrowest: boolean): Size;
  place(width: number): PlacedText[];
};

const separators: ReadonlySet<string> = new Set([" ", "\u00a0"]);

/**
 * Lines as satori 0.63 breaks and places them, so that both ways to a picture agree: word by word with the widths of
 * shaped words, balanced by halving, the baseline rounded to px.
 */
export function paragraph(
  content: string,
  style: TextStyle,
  { shape, block }: { shape: ShapeText; block: boolean },
): Paragraph {
  const text = content.replace(/[ \t\n]+/g, " ").replace(/^ | $/g, "");
  const words = lineWords(text);
  const widths = new Map<string, number>();
  const sizes = new Map<number, { size: Size; flow: Flow }>();

  const widthOf = (part: string): number => {
    const known = widths.get(part);
    if (known !== undefined) return known;
    const { width, clusters } = shape(part, style.stack, featuresOf(style));
    const measured = width * style.size + clusters * style.spacing;
    widths.set(part, measured);
    return measured;
  };

  const layOut = (width: number, narrowest: boolean) => {
    const key = narrowest ? -1 : width;
    const known = sizes.get(key);
    if (known) return known;
    const laid = wrapped((limit) => flowLines(words, { limit, style, widthOf }), width, style);
    sizes.set(key, laid);
    return laid;
  };

  return {
    measure: (width, narrowest) => layOut(width, narrowest).size,
    place: (width) => placeLines(layOut(width, false).flow, { width, style, block }),
  };
}

/** Letters that are set apart or closer don't join (https://www.w3.org/TR/css-text-3/#letter-spacing-property). */
export const featuresOf = ({ tabular, spacing }: TextStyle): Features => ({ tabular, ligatures: spacing === 0 });

function wrapped(flow: (limit: number) => Flow, limit: number, { wrap, breaks }: TextStyle): { size: Size; flow: Flow } {
  const first = flow(limit);
  const size = sizeOf(first, Math.ceil(first.width), first.height);
  if (wrap === "balance" && !(breaks && first.lines.length === 1)) return { size, flow: balanced(flow, first) };
  if (wrap !== "pretty" || (first.lines.at(-1)?.width ?? 0) >= first.width / 3) return { size, flow: first };

  const narrower = flow(first.width * 0.9);
  const taken = narrower.height <= first.height * 1.3;
  return { size: taken ? sizeOf(narrower, first.width, narrower.height) : size, flow: narrower };
}

/** The narrowest lines that don't make the text higher. */
function balanced(flow: (limit: number) => Flow, { width, height }: Flow): Flow {
  let [low, high] = [width / 2, width];
  while (low + 1 < high) {
    const middle = (low + high) / 2;
    if (flow(middle).height > height) low = middle;
    else high = middle;
  }
  return flow(high);
}

const sizeOf = ({ lines }: Flow, width: number, height: number): Size => ({
  width,
  height,
  firstBaseline: lines[0]?.baseline,
  lastBaseline: undefined,
});

type FlowOptions = { limit: number; style: TextStyle; widthOf: (text: string) => number };

function flowLines(all: readonly LineWord[], { limit, style, widthOf }: FlowOptions): Flow {
  const words = [...all];
  const lines: Line[] = [];
  const pieces: Piece[] = [];
  let [widest, height, used, spacesBefore] = [0, 0, 0, 0];
  let line = { height: 0, baseline: 0 };

  const endLine = (): void => {
    lines.push({ width: used - spacesBefore, baseline: line.baseline });
    height += line.height;
    used = 0;
    line = { height: 0, baseline: 0 };
  };

  for (let at = 0; at < words.length; at++) {
    const { text, breakBefore } = words[at] as LineWord;
    const width = widthOf(text);
    const spaces = text.trimEnd() === text ? 0 : width - widthOf(text.trimEnd());
    if (breakBefore && line.height === 0) line.height = lineHeight(style, text);
    const wraps = at > 0 && style.breaks && used + width > limit + spaces;

    const parts = style.breaksWords && width > limit && (used === 0 || wraps || breakBefore) ? graphemesOf(text) : [];
    if (parts.length > 1) {
      words.splice(at, 1, ...parts.map((part, index) => ({ text: part, breakBefore: breakBefore && index === 0 })));
      if (used > 0) endLine();
      spacesBefore = spaces;
      at--;
      continue;
    }
    if (breakBefore || wraps) {
      endLine();
      if (text !== " ") {
        used = width;
        line = { height: Math.round(lineHeight(style, text)), baseline: Math.round(baseline(style, text)) };
      }
      if (!breakBefore) widest = Math.max(widest, limit);
    } else {
      used += width;
      const tall = Math.round(lineHeight(style, text));
      if (tall > line.height) line = { height: tall, baseline: Math.round(baseline(style, text)) };
    }
    widest = Math.max(widest, used);
    let x = used - width;
    for (const segment of used === 0 ? [] : wordSegments(text)) {
      pieces.push({ text: segment, x, y: height, line: lines.length });
      x += widthOf(segment);
    }
    spacesBefore = spaces;
  }
  if (used > 0) {
    height += line.height;
    lines.push({ width: used, baseline: line.baseline });
  }
  return { width: widest, height, lines, pieces };
}

const lineHeight = ({ leading, size, stack }: TextStyle, word: string): number => {
  if (leading !== undefined) return size * leading;
  const { ascender, descender } = faceOf(word.codePointAt(0) ?? 0, stack);
  return (ascender - descender) * size;
};

/** Ascent and descent are rounded to px and half of the leading is floored, as in Chrome. */
function baseline(style: TextStyle, word: string): number {
  const face = faceOf(word.codePointAt(0) ?? 0, style.stack);
  const ascent = Math.round(face.ascender * style.size);
  const descent = Math.round(-face.descender * style.size);
  return ascent + Math.floor((lineHeight(style, word) - ascent - descent) / 2);
}

type Placing = { width: number; style: TextStyle; block: boolean };

function placeLines({ lines, pieces }: Flow, { width, style, block }: Placing): PlacedText[] {
  const aligned = lines.length > 1 || (block && style.align !== "left");
  const share = style.align === "right" ? 1 : style.align === "center" ? 0.5 : 0;
  const placed: PlacedText[] = [];
  let open: PlacedText | undefined;
  for (const [index, piece] of pieces.entries()) {
    const { width: filled, baseline: down } = lines[piece.line] as Line;
    const left = aligned ? Math.round(piece.x + (width - filled) * share) : piece.x;
    if (open) open.text += piece.text;
    else open = { text: piece.text, left, down: piece.y + down };
    const next = pieces[index + 1];
    if (!separators.has(piece.text) && next && next.y === piece.y) continue;
    placed.push(open);
    open = undefined;
  }
  return placed;
}
