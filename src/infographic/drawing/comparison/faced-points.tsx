import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { fitText } from "../fit-text.ts";
import { textHeight } from "../measure-text.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { sharedSize } from "../shared-size.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { maxShift, SlantedPair } from "./slanted-pair.tsx";

type Pair = readonly [string | undefined, string | undefined];
type Props = { frame: Frame; pairs: readonly Pair[]; fills: readonly [Color, Color]; faced: boolean };

const padding = 24;
/** As far in as the titles above. */
const inset = 40;
/** What the leaning seam takes of each half, and the air beside it. */
const seam = maxShift + 12;
const gap = 8;

/** Points against points, a bar for each pair that is split between the two sides. */
export function FacedPoints({ frame, pairs, fills, faced }: Props): JSXNode {
  const texts = pairs.flat().filter((text) => text !== undefined);
  const leading = frame.type.leading.tight + 0.2;
  const narrow = faced ? facedWidth(frame) : frame.width - 2 * padding;
  const size = sharedSize(frame, "body", { texts, room: { width: narrow }, leading });
  const set = { size, leading };
  return (
    <Column gap={gap}>
      {pairs.map((pair) => {
        const heights = pair.map((text) => (text ? textHeight(frame, "body", { ...set, text, width: narrow }) : 0));
        if (!faced) return <StackedPair frame={frame} pair={pair} fills={fills} heights={heights} set={set} />;
        const height = Math.ceil(Math.max(...heights) + 2 * padding);
        return (
          <Scene width={frame.width} height={height}>
            <SlantedPair width={frame.width} height={height} fills={fills} radius={frame.theme.radius.mark} />
            {pair.map((text, side) => {
              const left = side === 0 ? inset : frame.width - inset - narrow;
              return (
                <Place box={{ left, top: 0, width: narrow, height }} align="center" across={side === 0 ? "start" : "end"}>
                  {text && (
                    <div style={{ ...typeset(frame, "body", { ...set, align: side === 0 ? "left" : "right" }), width: narrow }}>
                      {text}
                    </div>
                  )}
                </Place>
              );
            })}
          </Scene>
        );
      })}
    </Column>
  );
}

const facedWidth = ({ width }: Frame): number => width / 2 - inset - seam;

/** Whether points have room beside each other: no word of them has to be broken. */
export const pointsFace = (frame: Frame, points: readonly string[]): boolean =>
  points.every((text) => fitText(frame, "body", { text, room: { width: facedWidth(frame) } }).fits);

type StackedProps = {
  frame: Frame;
  pair: Pair;
  fills: readonly [Color, Color];
  heights: number[];
  set: { size: number; leading: number };
};

/** A pair one above the other, for pages that are narrow. */
const StackedPair = ({ frame, pair, fills, heights, set }: StackedProps): JSXNode => (
  <Column style={{ width: frame.width, marginBottom: 12 }}>
    {pair.map((text, side) => {
      if (!text) return null;
      const height = (heights[side] ?? 0) + padding;
      return (
        <Scene width={frame.width} height={height}>
          <Shapes width={frame.width} height={height}>
            <rect width={frame.width} height={height} fill={fills[side]} />
          </Shapes>
          <Place box={{ left: padding, top: 0, width: frame.width - 2 * padding, height }} align="center">
            <div style={{ ...typeset(frame, "body", set), width: frame.width - 2 * padding }}>{text}</div>
          </Place>
        </Scene>
      );
    })}
  </Column>
);
