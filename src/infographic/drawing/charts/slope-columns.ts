import type { Frame } from "../../frame.ts";
import { longestWord, widestText } from "../measure-text.ts";
import { type PlacedText, placeText } from "./chart-text.tsx";

export type SlopeLine = {
  name: string;
  from: number;
  to: number;
  written: { from: string; to: string };
  change: string;
};

/** What stands at the two ends of a line: `name` is on the level of `to` or, where it is `below`, under it. */
export type SlopeWords = { from: PlacedText; to: PlacedText; name: PlacedText; below: boolean };
/** Where the lines begin and end, px, and their words, still at the height 0. */
export type SlopeColumns = { x1: number; x2: number; words: SlopeWords[] };

export const slopeGap = 18;
const between = 12;
/** Figures then on the left; figures now and names on the right, beside each other or, on a narrow page, in one column. */
export function slopeColumns(frame: Frame, lines: readonly SlopeLine[]): SlopeColumns {
  const set = { size: frame.type.body - 2, strong: true };
  const widest = (texts: string[]): number => Math.ceil(widestText(frame, "body", texts, set)) + 4;
  const narrow = frame.width < 360;
  // The lines have no less room than this from side to side.
  const leastRun = narrow ? 36 : 70;
  const most = Math.floor(frame.width * (narrow ? 0.34 : 0.3));
  const from = Math.min(widest(lines.map(({ written }) => written.from)), most);
  const to = Math.min(widest(lines.map(({ written }) => written.to)), most);
  const room = frame.width - from - to - 3 * slopeGap - between;
  const wanted = widest(lines.map(({ name }) => name));
  const word = Math.max(...lines.map(({ name }) => longestWord(frame, "body", name, set))) + 4;
  const beside = Math.floor(Math.max(Math.min(wanted, room * 0.5), Math.min(word, room - leastRun)));
  const below = beside < word && frame.width < 480;
  const single = Math.floor(frame.width - from - 3 * slopeGap - leastRun);
  const right = below ? Math.max(to, single) : to + between + beside;
  const x2 = frame.width - right - slopeGap;
  const start = x2 + slopeGap;
  const words = lines.map(({ name, written }) => ({
    from: placeText(frame, { text: written.from, x: from, y: 0, anchor: "end", ...set, width: from }),
    to: placeText(frame, { text: written.to, x: start, y: 0, ...set, width: below ? right : to }),
    name: placeText(frame, {
      text: name,
      x: below ? start : start + to + between,
      y: 0,
      ...set,
      width: below ? right : beside,
    }),
    below,
  }));
  return { x1: from + slopeGap, x2, words };
}

export const endHeight = ({ to, name, below }: SlopeWords): number =>
  below ? to.height + name.height : Math.max(to.height, name.height);
