import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { contrast, mix } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { type Spot, through } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp, shaded } from "../shade.ts";
import { Column } from "../stack.tsx";
import { Words, wordsHeight } from "../words.tsx";
import { Flag } from "./flag.tsx";
import { type Massif, mountainFaces, slopeAt } from "./mountain-shapes.ts";

type Props = { frame: Frame; items: readonly Entry[] };

const camp = 56;
const beside = 24;
const pole = 108;
const leastWords = 260;
/** A mountain higher than this, in widths, is a needle. */
const steepest = 1.6;

export function MountainDrawing({ frame, items }: Props): JSXNode {
  const camps = allIconsOrNone(items, frame);
  const fills = ramp(frame.theme, items.length);
  const width = Math.round(Math.min(frame.width * 0.64, 900));
  const words = Math.floor(frame.width - width - camp / 2 - beside);
  const heights = camps.map((entry) => wordsHeight(frame, entry, { width: words }));
  const { middles, foot } = placeCamps(heights);
  if (words < leastWords || foot > steepest * width) return <Keyed frame={frame} items={camps} fills={fills} />;

  const massif: Massif = { peak: [width * 0.5, pole], foot, width };
  return (
    <Scene width={frame.width} height={foot + 24}>
      <Landscape frame={frame} massif={massif} middles={middles} />
      {camps.map((entry, index) => {
        const y = middles[index] ?? 0;
        const x = slopeAt(massif, y);
        const tall = heights[index] ?? 0;
        return (
          <Camp frame={frame} entry={entry} index={index} fill={fills[index]} at={[x, y]}>
            <Place box={{ left: clearOf(massif, y, tall), top: y - tall / 2, width: words, height: tall }}>
              <Words frame={frame} entry={entry} look={{ width: words }} />
            </Place>
          </Camp>
        );
      })}
    </Scene>
  );
}

/** Where words begin: beside their camp, and clear of the slope also at their lowest line. */
const clearOf = (massif: Massif, y: number, tall: number): number =>
  Math.max(slopeAt(massif, y) + camp / 2 + beside, slopeAt(massif, y + tall / 2) + 16);

/** Camps from the foot up, so far apart that their words don't meet; the last one is a little under the peak. */
function placeCamps(heights: readonly number[]): { middles: number[]; foot: number } {
  const middles: number[] = [];
  let below = pole + 20;
  for (const [index, height] of [...heights].reverse().entries()) {
    const half = Math.max(height, camp) / 2;
    const middle = index === 0 ? Math.max(below + camp / 2, half) : below + half;
    middles.unshift(Math.ceil(middle));
    below = middle + half + 28;
  }
  return { middles, foot: Math.ceil(below + 8) };
}

type LandscapeProps = { frame: Frame; massif: Massif; middles: readonly number[] };

/** Sun, a far range, the mountain with light and shade and snow, the trail between the camps, the flag. */
function Landscape({ frame, massif, middles }: LandscapeProps): JSXNode {
  const { background, quiet, ink, categories, track } = frame.theme.colors;
  const { peak, foot, width } = massif;
  const rock = mix(quiet, ink, 0.12);
  const bright = contrast(ink, "#000000") > contrast(background, "#000000") ? ink : background;
  const snow = mix(bright, rock, 0.12);
  const faces = mountainFaces(massif);
  const far = mountainFaces({ peak: [width * 0.24, pole + (foot - pole) * 0.36], foot, width: width * 0.48 });
  const height = foot + 24;
  return (
    <Shapes width={frame.width} height={height}>
      <circle cx={width * 0.2} cy={pole + (foot - pole) * 0.16} r={width * 0.085} fill={mix(background, categories[1], 0.5)} />
      <path d={far.whole} fill={mix(background, rock, 0.34)} />
      <path d={faces.whole} fill={rock} />
      <path d={faces.shade} fill={shaded(frame.theme, rock, 0.3)} />
      <path d={faces.snow} fill={snow} />
      <path d={faces.snowShade} fill={mix(snow, rock, 0.34)} />
      <path
        d={trail(massif, middles)}
        fill="none"
        stroke={snow}
        stroke-width={5}
        stroke-dasharray="4 14"
        stroke-linecap="round"
      />
      <Flag frame={frame} foot={[peak[0], peak[1] + 4]} height={pole} />
      <rect x={0} y={foot} width={width} height={12} rx={6} fill={track} />
    </Shapes>
  );
}

/** From camp to camp in turns through the face, and on to the peak. */
function trail(massif: Massif, middles: readonly number[]): string {
  const stops = middles.map((y): Spot => [slopeAt(massif, y), y]);
  const turns = stops.flatMap(([x, y], index): Spot[] => {
    const next = stops[index + 1] ?? [massif.peak[0], massif.peak[1] + 24];
    const deep = Math.min(x, next[0]) - massif.width * 0.14 * ((y - massif.peak[1]) / (massif.foot - massif.peak[1]));
    return [
      [x, y],
      [deep, (y + next[1]) / 2],
    ];
  });
  return through([...turns, [massif.peak[0], massif.peak[1] + 24]]);
}

type CampProps = { frame: Frame; entry: Entry; index: number; fill: Color | undefined; at: Spot; children?: JSXNode };

const Camp = ({ frame, entry, index, fill, at: [x, y], children }: CampProps): JSXNode => (
  <Column>
    <Place box={{ left: x - camp / 2 - 4, top: y - camp / 2 - 4, width: camp + 8, height: camp + 8 }}>
      <IconDisc frame={frame} icon={undefined} fallback="" size={camp + 8} fill={frame.theme.colors.background} />
    </Place>
    <Place box={{ left: x - camp / 2, top: y - camp / 2, width: camp, height: camp }}>
      <IconDisc frame={frame} icon={entry.icon} fallback={String(index + 1)} size={camp} fill={fill} />
    </Place>
    {children}
  </Column>
);

type KeyedProps = Props & { fills: readonly Color[] };

function Keyed({ frame, items, fills }: KeyedProps): JSXNode {
  frame.noteFit({ action: "reflowed", what: "words under the mountain" });
  const width = Math.min(frame.width - camp, 720);
  const { middles, foot } = placeCamps(items.map(() => camp * 0.72));
  const massif: Massif = { peak: [width * 0.5, pole], foot, width };
  return (
    <Column gap={32}>
      <Scene width={frame.width} height={foot + 24}>
        <Landscape frame={frame} massif={massif} middles={middles} />
        {items.map((entry, index) => {
          const y = middles[index] ?? 0;
          return <Camp frame={frame} entry={entry} index={index} fill={fills[index]} at={[slopeAt(massif, y), y]} />;
        })}
      </Scene>
      <NumberedWords frame={frame} items={items} fills={fills} />
    </Column>
  );
}
