import type { JSXNode } from "satori/jsx";
import type { Entry } from "../blocks/data.ts";
import type { Frame } from "../frame.ts";
import { Place, Scene } from "./scene.tsx";
import { spacedMiddles } from "./spaced-middles.ts";
import { Words, type WordsLook, wordsHeight } from "./words.tsx";

type Sides = 1 | 2;
type Options = {
  /** Width that is left for words on each side, px; with 1 side they are all on the right. */
  room: (sides: Sides) => number;
  level?: WordsLook["level"];
  /** Least way from one mark to the next, px. */
  pitch: (sides: Sides) => number;
  /** Height of a mark, px. */
  mark: number;
  /** What may be chosen from: both where not told. */
  sides?: 1;
};

/** Words left and right in turns of what runs down the page, and where their marks go. */
export type Alongside = { sides: Sides; words: number; heights: number[]; middles: number[]; height: number };

/** Under this words don't read well, px. */
const leastRoom = 220;
/** Words on both sides may make a drawing this much taller before they all go to one. */
const tolerated = 1.3;

/** On both sides of the line, or on the right of it where the page is narrow or the words are long. */
export function alongside(frame: Frame, items: readonly Entry[], options: Options): Alongside {
  const one = arranged(frame, items, { ...options, sides: 1 });
  if (options.sides === 1) return one;
  const both = arranged(frame, items, { ...options, sides: 2 });
  return both.words >= leastRoom && both.height <= one.height * tolerated ? both : one;
}

function arranged(
  frame: Frame,
  items: readonly Entry[],
  { room, level = "plain", pitch, mark, sides }: Omit<Options, "sides"> & { sides: Sides },
): Alongside {
  const words = Math.floor(room(sides));
  const heights = items.map((entry) => wordsHeight(frame, entry, { width: words, level }));
  return { sides, words, heights, ...spacedMiddles(heights, { pitch: pitch(sides), gap: 32, sides, mark }) };
}

/** Whether the words of the item at `index` are left of the line. */
export const isOnLeft = ({ sides }: Alongside, index: number): boolean => sides === 2 && index % 2 === 0;

type Props = { frame: Frame; items: readonly Entry[]; placed: Alongside; level?: WordsLook["level"]; top?: number };

/** The words of such a drawing, each centred on its mark. */
export function WordsAlongside({ frame, items, placed, level = "plain", top = 0 }: Props): JSXNode {
  const { words, heights, middles, height } = placed;
  return (
    <Place box={{ left: 0, top, width: frame.width, height }}>
      <Scene width={frame.width} height={height}>
        {items.map((entry, index) => {
          const onLeft = isOnLeft(placed, index);
          const tall = heights[index] ?? 0;
          const middle = middles[index] ?? 0;
          return (
            <Place box={{ left: onLeft ? 0 : frame.width - words, top: middle - tall / 2, width: words, height: tall }}>
              <Words frame={frame} entry={entry} look={{ width: words, level, align: onLeft ? "right" : "left" }} />
            </Place>
          );
        })}
      </Scene>
    </Place>
  );
}
