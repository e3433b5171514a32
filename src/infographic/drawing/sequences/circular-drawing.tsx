import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { categoryColor, readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { IconOrNumeral } from "../icon-or-numeral.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { type Spot, through } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { settleBoxes } from "../settle-boxes.ts";
import { Column } from "../stack.tsx";
import { fitWords, Words, wordsHeight } from "../words.tsx";
import { middleAngle, onCircle, ringArrow } from "./ring-arrows.ts";

type Props = { frame: Frame; items: readonly Entry[] };
type Ring = { centre: Spot; radius: number };

const apart = 44;
const leastWords = 200;

/** How much of the radius the hole of the ring takes. */
const hole = 0.56;

export function CircularDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const fills = items.map((_, index) => categoryColor(frame.theme, index));
  const radius = Math.round(Math.min(frame.width * 0.22, 260));
  const words = Math.floor(frame.width / 2 - radius - apart);
  const heights = shown.map((entry) => wordsHeight(frame, entry, { width: words }));
  const middles = placeWords(heights, radius);
  const top = Math.min(-radius, ...middles.map((middle, index) => middle - (heights[index] ?? 0) / 2));
  const bottom = Math.max(radius, ...middles.map((middle, index) => middle + (heights[index] ?? 0) / 2));
  const whole = shown.every((entry) => fitWords(frame, entry, { width: words }).whole);
  if (words < leastWords || !whole || bottom - top > 3.4 * radius) return <Keyed frame={frame} items={shown} fills={fills} />;

  const ring: Ring = { centre: [frame.width / 2, -top], radius };
  const height = Math.ceil(bottom - top);
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {middles.map((middle, index) => {
          const onRight = isOnRight(index, items.length);
          const start = onCircle(ring.centre, radius + 6, middleAngle(index, items.length));
          const end = frame.width / 2 + (onRight ? 1 : -1) * (radius + apart - 12);
          const spots: Spot[] = [start, [end, middle - top]];
          return <path d={through(spots)} fill="none" stroke={frame.theme.colors.quiet} stroke-width={2} />;
        })}
      </Shapes>
      <Arrows frame={frame} items={shown} fills={fills} ring={ring} />
      {shown.map((entry, index) => {
        const onRight = isOnRight(index, items.length);
        const tall = heights[index] ?? 0;
        const box = {
          left: onRight ? frame.width - words : 0,
          top: (middles[index] ?? 0) - top - tall / 2,
          width: words,
          height: tall,
        };
        return (
          <Place box={box}>
            <Words frame={frame} entry={entry} look={{ width: words, align: onRight ? "left" : "right" }} />
          </Place>
        );
      })}
    </Scene>
  );
}

const isOnRight = (index: number, count: number): boolean => middleAngle(index, count) <= Math.PI + 0.001;

/** Middles of the words, px from the centre of the ring: each near its arrow, those of one side clear of each other. */
function placeWords(heights: readonly number[], radius: number): number[] {
  const count = heights.length;
  const wanted = heights.map((_, index) => -Math.cos(middleAngle(index, count)) * radius * 0.96);
  const indices = [...heights.keys()];
  const right = indices.filter((index) => isOnRight(index, count));
  const left = indices.filter((index) => !isOnRight(index, count)).reverse();
  const middles: number[] = [];
  for (const side of [right, left]) {
    const settled = settleBoxes(
      side.map((index) => wanted[index] ?? 0),
      side.map((index) => heights[index] ?? 0),
      24,
    );
    for (const [place, index] of side.entries()) middles[index] = settled[place] ?? 0;
  }
  return middles;
}

type ArrowsProps = Props & { fills: readonly Color[]; ring: Ring };

/** The ring, its icons or numerals, and the sign of return in its middle. */
function Arrows({ frame, items, fills, ring: { centre, radius } }: ArrowsProps): JSXNode {
  const inner = radius * hole;
  const [x, y] = centre;
  const size = Math.round(radius * 0.24);
  return (
    <Scene width={x + radius} height={y + radius}>
      <Shapes width={x + radius + 1} height={y + radius + 1}>
        <circle cx={x} cy={y} r={inner - 16} fill={frame.theme.colors.track} />
        {items.map((_, index) => (
          <path d={ringArrow({ centre, outer: radius, inner, count: items.length }, index)} fill={fills[index]} />
        ))}
      </Shapes>
      <Place box={{ left: x - inner, top: y - inner, width: 2 * inner, height: 2 * inner }} align="center" across="center">
        <Icon frame={frame} name="refresh-cw" size={Math.round(inner * 0.8)} color={frame.theme.colors.quiet} />
      </Place>
      {items.map(({ icon }, index) => {
        const angle = middleAngle(index, items.length) + 0.08;
        const [left, top] = onCircle(centre, (radius + inner) / 2, angle);
        const color = readableOn(frame.theme, fills[index] ?? frame.theme.colors.accent);
        return (
          <Place box={{ left: left - size, top: top - size, width: 2 * size, height: 2 * size }} align="center" across="center">
            <IconOrNumeral frame={frame} icon={icon} numeral={String(index + 1)} size={size} color={color} />
          </Place>
        );
      })}
    </Scene>
  );
}

type KeyedProps = Props & { fills: readonly Color[] };

function Keyed({ frame, items, fills }: KeyedProps): JSXNode {
  frame.noteFit({ action: "reflowed", what: "words under the ring" });
  const radius = Math.min(220, Math.floor(frame.width / 2));
  return (
    <Column gap={32}>
      <Scene width={frame.width} height={2 * radius}>
        <Arrows frame={frame} items={items} fills={fills} ring={{ centre: [frame.width / 2, radius], radius }} />
      </Scene>
      <NumberedWords frame={frame} items={items} fills={fills} />
    </Column>
  );
}
