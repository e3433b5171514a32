import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { mix } from "../color.ts";
import { Scene, Shapes } from "../scene.tsx";
import { barPath } from "./bar-path.ts";
import { ChartText, placeText } from "./chart-text.tsx";
import type { RowColumns } from "./row-columns.ts";

type Props = {
  frame: Frame;
  width: number;
  height: number;
  /** Value and scale in times the target. */
  ratio: number;
  full: number;
  /** Percent of the target. */
  bands: readonly number[];
};

const line = 5;

/** A bar over its bands, and the target as a line through the whole height, so that the lines of all rows join. */
export function BulletBar({ frame, width, height, ratio, full, bands }: Props): JSXNode {
  const { accent, quiet, ink, track, background } = frame.theme.colors;
  const at = (share: number): number => Math.round((share / full) * width);
  const [top, tall] = [Math.round(height * 0.12), Math.round(height * 0.76)];
  const thick = Math.round(tall * 0.5);
  const ends = [...bands.map((end) => end / 100), full];
  const met = ratio >= 1;
  return (
    <Scene width={width} height={height}>
      <Shapes width={width} height={height}>
        {ends.map((end, index) => (
          <rect
            x={at(ends[index - 1] ?? 0)}
            y={top}
            width={Math.max(0, at(end) - at(ends[index - 1] ?? 0))}
            height={tall}
            fill={mix(track, ends.length > 1 && index < ends.length - 1 ? quiet : background, bandTone(index, ends.length))}
          />
        ))}
        <path
          d={barPath(
            { x: 0, y: (height - thick) / 2, width: Math.max(2, at(ratio)), height: thick },
            "right",
            frame.theme.radius.mark,
          )}
          fill={met ? accent : mix(quiet, ink, 0.4)}
        />
        <rect x={Math.max(0, at(1) - line / 2)} y="0" width={line} height={height} fill={ink} />
      </Shapes>
    </Scene>
  );
}

/** The first band is the darkest; the one up to the end of the scale is bare track. */
const bandTone = (index: number, count: number): number =>
  index >= count - 1 ? 0.2 : 0.34 - (0.22 * index) / Math.max(1, count - 1);

type HeadProps = { frame: Frame; columns: RowColumns; full: number; label: string };

/** The name of the line over it. */
export function TargetHead({ frame, columns, full, label }: HeadProps): JSXNode {
  const start = columns.above ? 0 : columns.label + columns.gap;
  const x = start + Math.max(line / 2, columns.plot / full);
  const size = frame.type.caption + 2;
  const placed = placeText(frame, { text: label, x, y: 0, anchor: "middle", size, strong: true, within: frame.width });
  const height = placed.height + 6;
  return (
    <Scene width={frame.width} height={height}>
      <ChartText frame={frame} placed={{ ...placed, top: 0 }} />
      {!columns.above && (
        <Shapes width={frame.width} height={height}>
          <rect x={Math.round(x) - line / 2} y={height - 6} width={line} height="6" fill={frame.theme.colors.ink} />
        </Shapes>
      )}
    </Scene>
  );
}
