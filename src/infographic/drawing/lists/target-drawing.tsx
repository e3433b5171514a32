import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { mix } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp } from "../shade.ts";
import { Column } from "../stack.tsx";
import { Words, wordsHeight } from "../words.tsx";
import { Arrow } from "./arrow.tsx";

type Props = { frame: Frame; items: readonly Entry[] };
type Row = { middle: number; height: number };

const leastWords = 240;
const gap = 40;

export function TargetDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  // From the core, in full colour, outwards.
  const fills = ramp(frame.theme, items.length).reverse();
  const size = Math.round(Math.min(frame.width * 0.46, 560));
  const look = { width: frame.width - size - gap - 24 } as const;
  const heights = shown.map((entry, index) => wordsHeight(frame, entry, { ...look, level: levelAt(index) }));
  const { rows, height } = spreadRows(heights, size);
  if (look.width < leastWords || height > size * 1.9) return <Keyed frame={frame} items={shown} fills={fills} />;

  const centre = { x: size / 2, y: height / 2 };
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        <Rings frame={frame} fills={fills} centre={centre} radius={size / 2} />
        {rows.slice(1).map(({ middle }, index) => (
          <Leader
            frame={frame}
            from={onRing(centre, ringRadius(index + 1, items.length, size / 2), middle)}
            to={{ x: size + gap - 8, y: middle }}
          />
        ))}
        <Arrow frame={frame} tip={centre} tail={{ x: size + gap - 4, y: Math.min(rows[0]?.middle ?? 0, centre.y - 60) }} />
      </Shapes>
      {shown.map((entry, index) => {
        const { middle, height: tall } = rows[index] ?? { middle: 0, height: 0 };
        return (
          <Place box={{ left: frame.width - look.width, top: middle - tall / 2, width: look.width, height: tall }}>
            <Words frame={frame} entry={entry} look={{ ...look, level: levelAt(index) }} />
          </Place>
        );
      })}
    </Scene>
  );
}

const levelAt = (index: number): "plain" | "large" => (index === 0 ? "large" : "plain");

/** Rows of words over the height of the target, or more where they need it. */
function spreadRows(heights: readonly number[], size: number): { rows: Row[]; height: number } {
  const words = heights.reduce((sum, height) => sum + height, 0);
  const between = Math.max(32, (size * 0.94 - words) / heights.length);
  const height = Math.ceil(Math.max(size, words + between * heights.length));
  let top = (height - words - between * (heights.length - 1)) / 2;
  const rows = heights.map((tall): Row => {
    const row = { middle: top + tall / 2, height: tall };
    top += tall + between;
    return row;
  });
  return { rows, height };
}

type Spot = { x: number; y: number };

/** The middle of the ring at `index`, counted from the core. */
const ringRadius = (index: number, count: number, radius: number): number => (radius * (index + 0.5)) / count;

/** Where a ring is met at `y` on its right, or nearest to that. */
function onRing({ x, y: middle }: Spot, radius: number, y: number): Spot {
  const down = Math.max(-radius * 0.82, Math.min(radius * 0.82, y - middle));
  return { x: x + Math.sqrt(radius ** 2 - down ** 2), y: middle + down };
}

function Leader({ frame, from, to }: { frame: Frame; from: Spot; to: Spot }): JSXNode {
  const { ink, background } = frame.theme.colors;
  const bend = from.y === to.y ? "" : `L${to.x - 28} ${to.y}`;
  return (
    <g>
      <path d={`M${from.x} ${from.y}${bend}H${to.x}`} fill="none" stroke={background} stroke-width={6} />
      <path d={`M${from.x} ${from.y}${bend}H${to.x}`} fill="none" stroke={ink} stroke-width={2} />
      <circle cx={from.x} cy={from.y} r={9} fill={ink} stroke={background} stroke-width={4} />
    </g>
  );
}

type RingsProps = { frame: Frame; fills: readonly Color[]; centre: Spot; radius: number };

/** The rings from the outermost in, each with a light edge. */
const Rings = ({ frame, fills, centre: { x, y }, radius }: RingsProps): JSXNode => (
  <g>
    {[...fills].reverse().map((fill, place) => {
      const outer = (radius * (fills.length - place)) / fills.length;
      return (
        <g>
          <circle cx={x} cy={y} r={outer} fill={mix(frame.theme.colors.background, fill, 0.36)} />
          <circle cx={x} cy={y} r={outer - Math.min(12, radius * 0.06)} fill={fill} />
        </g>
      );
    })}
  </g>
);

type KeyedProps = Props & { fills: readonly Color[] };

function Keyed({ frame, items, fills }: KeyedProps): JSXNode {
  frame.noteFit({ action: "reflowed", what: "words under the target" });
  const size = Math.min(frame.width * 0.86, 420);
  const centre = { x: frame.width / 2, y: size / 2 };
  return (
    <Column gap={32}>
      <Scene width={frame.width} height={size}>
        <Shapes width={frame.width} height={size}>
          <Rings frame={frame} fills={fills} centre={centre} radius={size / 2} />
          <Arrow frame={frame} tip={centre} tail={{ x: centre.x + size * 0.52, y: size * 0.12 }} />
        </Shapes>
      </Scene>
      <NumberedWords frame={frame} items={items} fills={fills} />
    </Column>
  );
}
