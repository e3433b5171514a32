import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { around, type Spot } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp, shaded } from "../shade.ts";
import { Column } from "../stack.tsx";
import { Words, wordsHeight } from "../words.tsx";
import { levelHeight, levelRoom } from "./pyramid-levels.ts";

type Props = { frame: Frame; items: readonly Entry[] };
type Built = { width: number; level: number; count: number };

/** How far the side that is turned away reaches to the right, px. */
const depth = 28;
const seam = 6;
const narrowest = 560;
const tallest = 240;

export function PyramidDrawing({ frame, items }: Props): JSXNode {
  const levels = allIconsOrNone(items, frame).reverse();
  const fills = ramp(frame.theme, items.length).reverse();
  const size = { width: frame.width - depth, count: items.length };
  const rooms = levels.map((_, level) => levelRoom(size, level));
  const heights = levels.map((entry, level) => wordsHeight(frame, entry, { width: rooms[level]?.width ?? 0 }));
  const level = levelHeight(heights, rooms);
  if (frame.width < narrowest || level > tallest) return <Keyed frame={frame} items={levels} fills={fills} />;

  const built = { ...size, level };
  return (
    <Scene width={frame.width} height={level * items.length}>
      <Levels frame={frame} built={built} fills={fills} />
      {levels.map((entry, index) => {
        const { inside, left, width } = rooms[index] ?? levelRoom(size, index);
        const color = inside ? readableOn(frame.theme, fills[index] ?? frame.theme.colors.accent) : undefined;
        const tall = heights[index] ?? 0;
        const drop = inside ? (level - tall) * 0.58 : (level - tall) / 2;
        return (
          <Place box={{ left: inside ? left : left + depth, top: index * level + drop, width, height: tall }}>
            <Words
              frame={frame}
              entry={entry}
              look={{ width, align: inside ? "center" : "left", ...(color && { color, mutedColor: color }) }}
            />
          </Place>
        );
      })}
    </Scene>
  );
}

type LevelsProps = { frame: Frame; built: Built; fills: readonly Color[] };

/** The levels, top first: a front and the side that is turned away, with a seam to the level below. */
function Levels({ frame, built, fills }: LevelsProps): JSXNode {
  const { width, level, count } = built;
  const edge = (y: number): number => (width * y) / (level * count) / 2;
  return (
    <Shapes width={width + depth} height={level * count}>
      {fills.map((fill, index) => {
        const [top, bottom] = [index * level, (index + 1) * level - (index === count - 1 ? 0 : seam)];
        const right = (y: number): Spot => [width / 2 + edge(y), y];
        const left = (y: number): Spot => [width / 2 - edge(y), y];
        const back = (y: number): Spot => [width / 2 + edge(y) + (depth * y) / (level * count), y - 10 * (y / (level * count))];
        return (
          <g>
            <path d={around([right(top), back(top), back(bottom), right(bottom)])} fill={shaded(frame.theme, fill, 0.42)} />
            <path d={around([left(top), right(top), right(bottom), left(bottom)])} fill={fill} />
          </g>
        );
      })}
    </Shapes>
  );
}

type KeyedProps = Props & { fills: readonly Color[] };

/** A small pyramid, numbered from its base, over a list of its levels. */
function Keyed({ frame, items, fills }: KeyedProps): JSXNode {
  frame.noteFit({ action: "reflowed", what: "words under the pyramid" });
  const width = Math.min(frame.width, 620) - depth;
  const built = { width, level: Math.round(Math.min(84, (width / items.length) * 0.8)), count: items.length };
  const disc = Math.min(52, built.level - 18);
  return (
    <Column gap={32} style={{ alignItems: "center" }}>
      <Scene width={width + depth} height={built.level * built.count}>
        <Levels frame={frame} built={built} fills={fills} />
        {items.map((entry, index) => (
          <Place
            box={{
              left: width / 2 - disc / 2,
              top: (index + (index === 0 ? 0.64 : 0.5)) * built.level - disc / 2,
              width: disc,
              height: disc,
            }}
          >
            <IconDisc frame={frame} icon={entry.icon} fallback={String(items.length - index)} size={disc} fill={fills[index]} />
          </Place>
        ))}
      </Scene>
      <NumberedWords frame={frame} items={[...items].reverse()} fills={[...fills].reverse()} />
    </Column>
  );
}
