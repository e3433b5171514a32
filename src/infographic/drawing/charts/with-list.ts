import type { Frame } from "../../frame.ts";
import { longestWord, widestText } from "../measure-text.ts";
import { type Part, partsListHeight } from "./parts-list.tsx";

/** A drawing as high as it is wide with a list of its parts beside it or under it, px. */
export type WithList = { beside: boolean; side: number; list: number; gap: number };

type Request = {
  parts: readonly Part[];
  /** Side of the drawing where the page has nothing to spare; it takes no more than `share` of the width. */
  own: number;
  share?: number;
  heightOf?: (width: number) => number;
};

/** A figure further from its name would be hard to follow. */
const widestList = 640;
const step = 8;

/** The largest side with which drawing and list keep to the height there is: a wider drawing makes the list longer. */
export function withList(frame: Frame, { parts, own, share = 0.44, heightOf }: Request): WithList {
  const listHeight = heightOf ?? ((width: number) => partsListHeight(frame, parts, width));
  if (frame.width < 620) {
    return { beside: false, side: Math.floor(Math.min(frame.width, own + frame.extraHeight)), list: frame.width, gap: 32 };
  }
  const gap = 56;
  const listAt = (side: number): number => Math.min(widestList, frame.width - side - gap);
  const heightAt = (side: number): number => Math.max(side, listHeight(listAt(side)));
  const roomiest = Math.max(frame.width * 0.3, frame.width - gap - namesWidth(frame, parts));
  const least = Math.floor(Math.min(frame.width * share, own, roomiest));
  const limit = heightAt(least) + frame.extraHeight;
  let side = Math.floor(Math.min(frame.width * share, own + frame.extraHeight, roomiest));
  while (side > least && heightAt(side) > limit) side -= step;
  side = Math.max(side, least);
  return { beside: true, side, list: listAt(side), gap };
}

/** What the longest word of a name takes in the list with its mark and its figure, a little smaller than usual. */
function namesWidth(frame: Frame, parts: readonly Part[]): number {
  const set = { strong: true, size: Math.max(18, (frame.type.body - 2) * 0.8) };
  const word = Math.max(0, ...parts.map(({ label }) => longestWord(frame, "body", label, set)));
  const values = parts.map(({ value }) => value);
  const marks = 84;
  return word + widestText(frame, "body", values, { strong: true, size: frame.type.lead - 4 }) + marks;
}

/** How the two stand to each other. */
export const withListStyle = ({ beside, gap }: WithList) =>
  ({ display: "flex", flexDirection: beside ? "row" : "column", alignItems: "center", gap }) as const;
