import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { widestText } from "../measure-text.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { barPath } from "./bar-path.ts";
import { ChartRow } from "./chart-row.tsx";
import { ChartText, chartLeading, placeText } from "./chart-text.tsx";
import type { BarGroup, GroupedBar } from "./grouped-layout.ts";
import { rowColumns } from "./row-columns.ts";

type Props = { frame: Frame; groups: readonly BarGroup[] };

/** What a figure takes beside its own width, px. */
const margin = 16;

/** Groups of lying bars under or beside their names, each with its figure at its end. */
export function GroupedRows({ frame, groups }: Props): JSXNode {
  const columns = rowColumns(frame, { labels: groups.map(({ label }) => label), values: [] });
  const size = frame.type.caption + 2;
  const bars = groups.flatMap((group) => group.bars.filter((bar) => bar !== null));
  const widest = Math.ceil(
    widestText(
      frame,
      "body",
      bars.map((bar) => bar.written),
      { size, strong: true },
    ),
  );
  const written = Math.min(widest + margin, Math.max(columns.plot * 0.5, columns.plot - 40));
  const values = bars.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const start = low < 0 ? written : 0;
  const scale = (columns.plot - start - written) / (high - low || 1);
  const place = { width: columns.plot, zero: Math.max(1, Math.round(start - low * scale)), scale, size, written };
  return (
    <Column gap={24}>
      {groups.map(({ label, bars: group }) => (
        <ChartRow frame={frame} columns={columns} label={label} point>
          <Group frame={frame} bars={group} place={place} />
        </ChartRow>
      ))}
    </Column>
  );
}

type Place = { width: number; zero: number; scale: number; size: number; written: number };

function Group({ frame, bars, place }: { frame: Frame; bars: BarGroup["bars"]; place: Place }): JSXNode {
  const spare = Math.min(10, Math.floor(frame.extraHeight / 60));
  const labels = bars.map((bar) => bar && labelOf(frame, bar, place));
  const pitch = Math.ceil(Math.max(place.size * chartLeading(frame), ...labels.map((label) => label?.height ?? 0)) + 4 + spare);
  const height = pitch * bars.length;
  return (
    <Scene width={place.width} height={height}>
      <Shapes width={place.width} height={height}>
        {bars.map(
          (bar, index) => bar && <path d={pathOf(frame, bar, { ...place, top: index * pitch, pitch })} fill={bar.color} />,
        )}
        <rect x={place.zero - 1} y="0" width="2" height={height} fill={frame.theme.colors.muted} />
      </Shapes>
      {labels.map(
        (label, index) =>
          label && <ChartText frame={frame} placed={{ ...label, top: (index + 0.5) * pitch - label.height / 2 }} />,
      )}
    </Scene>
  );
}

const lengthOf = (value: number, { scale }: Place): number => Math.max(3, Math.round(Math.abs(value) * scale));

function pathOf(frame: Frame, { value }: GroupedBar, place: Place & { top: number; pitch: number }): string {
  const width = lengthOf(value, place);
  const x = value < 0 ? place.zero - width : place.zero;
  const bar = { x, y: place.top + 2, width, height: place.pitch - 4 };
  return barPath(bar, value < 0 ? "left" : "right", frame.theme.radius.mark);
}

function labelOf(frame: Frame, { value, written }: GroupedBar, place: Place) {
  const end = place.zero + (value < 0 ? -lengthOf(value, place) : lengthOf(value, place));
  const at = value < 0 ? { x: end - 10, anchor: "end" as const } : { x: end + 10, anchor: "start" as const };
  return placeText(frame, { text: written, y: 0, ...at, size: place.size, strong: true, width: place.written - margin + 4 });
}
