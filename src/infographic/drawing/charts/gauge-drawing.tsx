import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import type { Color } from "../../theme.ts";
import { mix } from "../color.ts";
import { oneLineSize } from "../fit-text.ts";
import { Scene, Shapes } from "../scene.tsx";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { asMeasured, ChartText, chartLeading } from "./chart-text.tsx";
import { type Band, type GaugeLayout, layOutGauge } from "./gauge-layout.ts";
import { Key } from "./key.tsx";

type Props = {
  frame: Frame;
  scale: { least: number; most: number };
  bands: readonly Band[];
  figure: Quantity;
  unit: Unit | undefined;
  label: string | undefined;
};

/** The scale as a half circle, the band that holds the figure in the accent, and the figure itself under its needle. */
export function GaugeDrawing({ frame, scale, bands, figure, unit, label }: Props): JSXNode {
  const { accent, ink } = frame.theme.colors;
  const plain = quantityFormat({ locale: frame.locale, unit: unit?.kind === "percent" ? unit : undefined });
  const write = (value: number): string => plain({ value }).text;
  const layout = largestGauge(frame, (height) => layOutGauge(frame, { scale, bands, value: figure.value, write, height }));
  const band = bands[layout.segments.findIndex(({ active }) => active)];
  const words = quantityFormat({ locale: frame.locale, unit })(figure).text;
  const size = oneLineSize(frame, "figure", { text: words, width: frame.width - 16, most: 128, least: 30 });
  if (!layout.names && bands.length > 0)
    frame.noteFit({ action: "reflowed", what: "names of the bands listed under the gauge" });
  return (
    <Column gap={8} style={{ width: frame.width, alignItems: "center" }}>
      <Dial frame={frame} layout={layout} />
      <div
        style={{
          ...typeset(frame, "figure", { size, color: accent, align: "center" }),
          lineHeight: 1.1,
          maxWidth: frame.width,
        }}
      >
        {words}
      </div>
      {band && <Line frame={frame} text={band.label} level="lead" strong color={ink} />}
      {label !== undefined && <Line frame={frame} text={label} level="body" color={frame.theme.colors.muted} />}
      {!layout.names && bands.length > 0 && (
        <Key
          frame={frame}
          names={bands.map(({ label: name, up_to }, index) => ({
            name: `${name} ${write(bands[index - 1]?.up_to ?? scale.least)}–${write(up_to)}`,
            color: toneOf(frame, { index, count: layout.segments.length, active: layout.segments[index]?.active ?? false }),
          }))}
        />
      )}
    </Column>
  );
}

/** As high as the page allows, but not at the cost of the names around it. */
function largestGauge(frame: Frame, at: (height: number) => GaugeLayout): GaugeLayout {
  const own = Math.min(frame.width * 0.5, 400);
  const least = at(own);
  const larger = [0.7, 0.5, 0.3].map((share) => at(own + frame.extraHeight * share));
  return larger.find(({ names }) => names !== undefined || least.names === undefined) ?? least;
}

function Dial({ frame, layout }: { frame: Frame; layout: GaugeLayout }): JSXNode {
  const { radius, center, thickness, segments, names, ends, needle } = layout;
  const { ink, muted } = frame.theme.colors;
  const height = Math.ceil(Math.max(center.y, ...ends.map(({ top, height }) => top + height)));
  const degrees = (needle * 180) / Math.PI;
  const long = radius - thickness * 0.45;
  return (
    <Scene width={frame.width} height={height}>
      <Shapes width={frame.width} height={height}>
        {segments.map(({ path, active }, index) => (
          <path
            d={path}
            fill={toneOf(frame, { index, count: segments.length, active })}
            transform={`translate(${center.x} ${center.y})`}
          />
        ))}
        <path
          d={`M-9 0L-2.5 ${-long}H2.5L9 0Z`}
          fill={ink}
          transform={`translate(${center.x} ${center.y - 14}) rotate(${degrees.toFixed(2)})`}
        />
        <circle cx={center.x} cy={center.y - 14} r="14" fill={ink} />
      </Shapes>
      {ends.map((placed) => (
        <ChartText frame={frame} placed={placed} color={muted} />
      ))}
      {names?.map((placed) => (
        <ChartText frame={frame} placed={placed} color={placed.strong ? ink : muted} />
      ))}
    </Scene>
  );
}

/** Bands get darker along the scale; the one that holds the figure has the accent. */
function toneOf({ theme }: Frame, { index, count, active }: { index: number; count: number; active: boolean }): Color {
  const { accent, track, quiet } = theme.colors;
  return active ? accent : mix(track, quiet, 0.15 + (0.65 * index) / Math.max(1, count - 1));
}

type LineProps = { frame: Frame; text: string; level: "lead" | "body"; strong?: boolean; color: string };

const Line = ({ frame, text, level, strong = false, color }: LineProps): JSXNode => (
  <div
    style={{
      ...typeset(frame, level, { strong, color, align: "center", leading: chartLeading(frame) }),
      ...asMeasured,
      width: frame.width,
    }}
  >
    {text}
  </div>
);
