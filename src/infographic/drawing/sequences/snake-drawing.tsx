import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { mix } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import type { Spot } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp } from "../shade.ts";
import { fitWords, Words, wordsHeight } from "../words.tsx";
import { alongside, WordsAlongside } from "../words-alongside.tsx";
import { layOutSnake, snakePath } from "./snake-path.ts";

type Props = { frame: Frame; items: readonly Entry[] };

const station = 88;
const line = 28;
const turn = line + 8;
const leastSlot = 164;

export function SnakeDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const columns = columnsFor(frame, shown);
  return columns === undefined ? (
    <Straight frame={frame} items={shown} />
  ) : (
    <Winding frame={frame} items={shown} columns={columns} />
  );
}

/** The most columns, in two rows at least, whose words are no taller than wide; rather those that fill the last row. */
function columnsFor(frame: Frame, items: readonly Entry[]): number | undefined {
  const most = Math.min(Math.ceil(items.length / 2), Math.floor((frame.width - 2 * turn) / leastSlot));
  const fitting = Array.from({ length: Math.max(0, most - 1) }, (_, index) => most - index).filter((columns) => {
    const look = lookAt(frame, columns);
    const fits = items.map((entry) => fitWords(frame, entry, look));
    return fits.every(({ height, whole }) => whole && height <= look.width * 1.15);
  });
  return fitting.find((columns) => columns > 2 && items.length % columns === 0) ?? fitting[0];
}

function lookAt(frame: Frame, columns: number) {
  const slot = (frame.width - 2 * turn) / columns;
  return { width: Math.floor(slot - 20), level: slot >= 200 ? "plain" : "small", align: "center" } as const;
}

const lineColor = ({ theme }: Frame): Color => mix(theme.colors.background, theme.colors.accent, 0.34);

function Winding({ frame, items, columns }: Props & { columns: number }): JSXNode {
  const fills = ramp(frame.theme, items.length);
  const look = lookAt(frame, columns);
  const heights = items.map((entry) => wordsHeight(frame, entry, look));
  const { stations, height } = layOutSnake({ width: frame.width, columns, turn, heights, station, gap: 16 });
  const path = snakePath({ stations, width: frame.width, line });
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        <path d={path} fill="none" stroke={lineColor(frame)} stroke-width={line} stroke-linecap="round" />
      </Shapes>
      {stations.map(({ x, y }, index) => (
        <Station frame={frame} entry={items[index]} index={index} at={[x, y]} fill={fills[index]} />
      ))}
      {items.map((entry, index) => {
        const { x, y } = stations[index] ?? { x: 0, y: 0 };
        return (
          <Place box={{ left: x - look.width / 2, top: y + station / 2 + 12, width: look.width, height: heights[index] ?? 0 }}>
            <Words frame={frame} entry={entry} look={look} />
          </Place>
        );
      })}
    </Scene>
  );
}

/** Where words are too long for columns, the line runs straight down and they stand beside it. */
function Straight({ frame, items }: Props): JSXNode {
  frame.noteFit({ action: "reflowed", what: "one column" });
  const fills = ramp(frame.theme, items.length);
  const placed = alongside(frame, items, {
    room: () => frame.width - station - 24,
    pitch: () => station + 24,
    mark: station,
    sides: 1,
  });
  const [first = 0, last = 0] = [placed.middles[0], placed.middles.at(-1)];
  return (
    <Scene width={frame.width} height={placed.height}>
      <Shapes width={station} height={placed.height}>
        <path d={`M${station / 2} ${first}V${last}`} stroke={lineColor(frame)} stroke-width={line} />
      </Shapes>
      {placed.middles.map((y, index) => (
        <Station frame={frame} entry={items[index]} index={index} at={[station / 2, y]} fill={fills[index]} />
      ))}
      <WordsAlongside frame={frame} items={items} placed={placed} />
    </Scene>
  );
}

type StationProps = { frame: Frame; entry: Entry | undefined; index: number; at: Spot; fill: Color | undefined };

const Station = ({ frame, entry, index, at: [x, y], fill }: StationProps): JSXNode => (
  <Place box={{ left: x - station / 2, top: y - station / 2, width: station, height: station }}>
    <IconDisc frame={frame} icon={entry?.icon} fallback={String(index + 1)} size={station} fill={fill} />
  </Place>
);
