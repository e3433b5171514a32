import type { Frame } from "../../frame.ts";
import { type FittedText, fitText } from "../fit-text.ts";
import type { Box } from "../place-labels.ts";
import type { Role } from "../typeset.ts";
import { roomiestBoxes } from "./roomiest-box.ts";

type Point = { x: number; y: number };
export type VennWords = { title: string; detail?: string | undefined };
/** A field of the drawing: the sets that it lies in, and what is said of it. */
export type Region = { of: readonly number[]; words: VennWords | undefined };
export type PlacedRegion = Region & {
  box: Box;
  words: VennWords;
  title: FittedText;
  detail: FittedText | undefined;
  whole: boolean;
};
export type VennLayout = {
  width: number;
  height: number;
  radius: number;
  centers: readonly Point[];
  regions: readonly PlacedRegion[];
};

const inset = 10;
/** So that no edge of a circle is cut. */
const margin = 4;

/** Two circles side by side, or three with one on top, and a box for the words of every field that has some. */
export function layOutVenn(regions: readonly Region[], count: number, frame: Frame): VennLayout {
  const spread = count === 2 ? 1.12 : 1.14;
  const radius = Math.min(count === 2 ? 320 : 300, (frame.width - 2 * margin) / (2 + spread));
  const distance = spread * radius;
  const rise = count === 2 ? 0 : (distance * Math.sqrt(3)) / 2;
  const width = 2 * radius + distance + 2 * margin;
  const height = Math.ceil(2 * radius + rise + 2 * margin);
  const low = radius + rise + margin;
  const base = [
    { x: radius + margin, y: low },
    { x: radius + margin + distance, y: low },
  ];
  const centers = count === 2 ? base : [{ x: width / 2, y: radius + margin }, ...base];
  const placed = regions.flatMap(({ of, words }) => {
    const boxes = roomiestBoxes(regionTest(centers, of, radius), { left: 0, top: 0, width, height });
    const tried = words ? boxes.map((box) => fitted(frame, { of, words, box })) : [];
    return tried.toSorted((one, other) => rank(other) - rank(one)).slice(0, 1);
  });
  return { width, height, radius, centers, regions: placed };
}

/** All of the words first, and then as large as can be. */
const rank = ({ whole, title, detail }: PlacedRegion): number => (whole ? 1000 : 0) + title.size + (detail?.size ?? 0);

/** In all of its own sets and in none of the others, `inset` px from every edge. */
const regionTest = (centers: readonly Point[], of: readonly number[], radius: number) => (x: number, y: number) =>
  centers.every((center, index) => {
    const away = Math.hypot(x - center.x, y - center.y);
    return of.includes(index) ? away <= radius - inset : away >= radius + inset;
  });

export const titleLook = (
  of: readonly number[],
  frame: Frame,
): { role: Role; strong: boolean; size: number; leading: number } => ({
  role: of.length === 1 ? "lead" : "body",
  strong: true,
  size: of.length === 1 ? 34 : 26,
  leading: frame.type.leading.tight + 0.14,
});
export const detailLook = { role: "caption", size: 23 } as const;
export const wordsGap = 6;

function fitted(frame: Frame, { of, words, box }: { of: readonly number[]; words: VennWords; box: Box }): PlacedRegion {
  const { role, ...look } = titleLook(of, frame);
  const { role: small, ...smallLook } = detailLook;
  const title = fitText(frame, role, { ...look, text: words.title, room: { width: box.width, height: box.height, floor: 20 } });
  const left = box.height - title.height - wordsGap;
  const detail = words.detail
    ? fitText(frame, small, { ...smallLook, text: words.detail, room: { width: box.width, height: left } })
    : undefined;
  return { of, words, box, title, detail, whole: title.fits && (detail?.fits ?? true) };
}
