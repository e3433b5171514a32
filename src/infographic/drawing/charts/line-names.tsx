import type { JSXNode } from "satori/jsx";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Unit } from "../../quantity.ts";
import { ChartText, type PlacedText, placeText } from "./chart-text.tsx";
import type { LinePlot } from "./line-plot.ts";
import { spread } from "./spread.ts";

type Room = { left: number; width: number; top: number; height: number };
type Name = { name: PlacedText; figure: PlacedText };

const mark = 16;
const gap = 10;
const apart = 12;

/** Where the name of each line and its last figure stand at its end, moved apart where lines end close together. */
export function placeLineNames(frame: Frame, plot: LinePlot, { unit, room }: { unit: Unit | undefined; room: Room }): Name[] {
  const format = quantityFormat({ locale: frame.locale, unit, among: plot.series.map(({ last }) => last.figure) });
  const at = { x: room.left + mark + gap, y: 0, size: frame.type.caption, width: room.width - mark - gap };
  const names = plot.series.map(({ name, last }) => ({
    name: placeText(frame, { ...at, text: name, strong: true }),
    figure: placeText(frame, { ...at, text: format(last.figure).text }),
  }));
  const heights = names.map(({ name, figure }) => name.height + figure.height + apart);
  const wanted = plot.series.map(({ last }, index) => room.top + last.y - (names[index]?.name.height ?? 0) / 2);
  const tops = spread(wanted, heights, room.top + room.height);
  return names.map(({ name, figure }, index) => {
    const top = tops[index] ?? 0;
    return { name: { ...name, top }, figure: { ...figure, top: top + name.height } };
  });
}

type Props = { frame: Frame; names: readonly Name[]; colors: readonly string[] };

export const LineNames = ({ frame, names, colors }: Props): JSXNode =>
  names.map(({ name, figure }, index) => [
    <div
      style={{
        display: "flex",
        position: "absolute",
        left: name.left - gap - mark,
        top: Math.round(name.top + frame.type.caption * 0.62 - mark / 2),
        width: mark,
        height: mark,
        borderRadius: mark / 2,
        backgroundColor: colors[index],
      }}
    />,
    <ChartText frame={frame} placed={name} />,
    <ChartText frame={frame} placed={figure} />,
  ]);

/** How low names reach, px. */
export const bottomOf = (names: readonly Name[]): number =>
  Math.max(0, ...names.map(({ figure }) => figure.top + figure.height));
