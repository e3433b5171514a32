import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { NumberedWords } from "../numbered-words.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp, shaded } from "../shade.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Words, wordsHeight } from "../words.tsx";
import { Flag, flagWidth } from "./flag.tsx";

type Props = { frame: Frame; items: readonly Entry[] };
/** `landing` is what the last tread has beyond its slot, for the flag. */
type Flight = { slot: number; rise: number; first: number; landing: number; height: number };

const leastSlot = 148;
const nosing = 8;
const tread = 14;
const iconSize = 52;
const tallestPole = 132;

export function StairsDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const fills = ramp(frame.theme, items.length);
  const landing = Math.min(112, frame.width * 0.14);
  const slot = (frame.width - landing - nosing) / items.length;
  const room = roomOf(slot);
  const rise = Math.round(Math.min(84, slot * 0.4));
  const heights = shown.map((entry) => wordsHeight(frame, entry, room) + (entry.icon === undefined ? 0 : iconSize + 10));
  const flight = { slot, landing, first: 96, rise };
  if (slot < leastSlot || Math.max(...heights) > 1.7 * slot)
    return <Keyed frame={frame} items={shown} fills={fills} flight={{ ...flight, rise: 44 }} />;

  const tops = heights.map((height, index) => flight.first + index * rise + height + 24);
  const height = Math.ceil(Math.max(...tops, flight.first + (items.length - 1) * rise + poleOn(landing)));
  return (
    <Scene width={frame.width} height={height}>
      <Flight frame={frame} fills={fills} flight={{ ...flight, height }} />
      {shown.map((entry, index) => {
        const tall = heights[index] ?? 0;
        const top = height - flight.first - index * rise - tall - 20;
        return (
          <Place box={{ left: nosing + index * slot, top, width: room.width, height: tall }}>
            <Column gap={10}>
              <Icon frame={frame} name={entry.icon} size={iconSize} color={frame.theme.colors.accent} />
              <Words frame={frame} entry={entry} look={room} />
            </Column>
          </Place>
        );
      })}
    </Scene>
  );
}

const roomOf = (slot: number) => ({ width: Math.floor(slot - 20), level: slot >= 200 ? "plain" : "small" }) as const;

/** A flag whose cloth ends on the landing. */
const poleOn = (landing: number): number => Math.min(tallestPole, (landing - 16) / flagWidth);

type FlightProps = { frame: Frame; fills: readonly Color[]; flight: Flight };

/** The stairs themselves: a front with its numeral and a tread for each step, and the flag on the last. */
function Flight({ frame, fills, flight }: FlightProps): JSXNode {
  const { slot, rise, first, landing, height } = flight;
  const last = fills.length - 1;
  const stepAt = (index: number) => ({
    left: nosing + index * slot,
    top: height - first - index * rise,
    width: index === last ? slot + landing : slot,
  });
  const size = Math.min(64, slot * 0.5);
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {fills.map((fill, index) => {
          const { left, top, width } = stepAt(index);
          return (
            <g>
              <rect x={left} y={top} width={width} height={height - top} fill={fill} />
              <rect x={left - nosing} y={top} width={width + nosing} height={tread} fill={shaded(frame.theme, fill)} />
            </g>
          );
        })}
        <Flag frame={frame} foot={[frame.width - landing + 8, stepAt(last).top]} height={poleOn(landing)} />
      </Shapes>
      {fills.map((fill, index) => {
        const { left, top } = stepAt(index);
        return (
          <Place box={{ left: left + 16, top: top + tread + 8, width: slot - 16, height: 1.1 * size }}>
            <div style={{ ...typeset(frame, "figure", { size, color: readableOn(frame.theme, fill) }), lineHeight: 1.1 }}>
              {String(index + 1)}
            </div>
          </Place>
        );
      })}
    </Scene>
  );
}

type KeyedProps = Props & { fills: readonly Color[]; flight: Omit<Flight, "height"> };

function Keyed({ frame, items, fills, flight }: KeyedProps): JSXNode {
  frame.noteFit({ action: "reflowed", what: "words under the stairs" });
  const height = flight.first + (items.length - 1) * flight.rise + poleOn(flight.landing);
  return (
    <Column gap={32}>
      <Flight frame={frame} fills={fills} flight={{ ...flight, height }} />
      <NumberedWords frame={frame} items={items.map(({ icon: _, ...words }) => words)} fills={fills} />
    </Column>
  );
}
