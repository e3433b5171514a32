import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Quantity, Unit } from "../../quantity.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { FittedText } from "../fitted-text.tsx";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { around, type Spot } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp, shaded } from "../shade.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Words, wordsHeight } from "../words.tsx";
import { funnelWidths, type Stage, sharesGoingOn } from "./funnel-stages.ts";

type Item = Entry & { figure?: Quantity | undefined };
type Props = { frame: Frame; items: readonly Item[]; unit: Unit | undefined };
type Funnel = { width: number; stages: readonly Stage[]; height: number; fills: readonly Color[] };

const passage = 52;
const rim = 36;
const figureSize = 40;

export function FunnelDrawing({ frame, items, unit }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const width = Math.round(frame.width < 640 ? frame.width * 0.34 : Math.min(frame.width * 0.46, 620));
  const gap = frame.width < 640 ? 20 : 56;
  const room = { width: frame.width - width - gap };
  const toScale = items.every(({ figure }) => figure !== undefined);
  const figures = toScale ? writtenFigures(items, frame, unit) : [];
  const shares = funnelWidths(items.map(({ figure }) => figure));
  const figureRow = toScale ? figureSize * 1.2 + 4 : 0;
  const between = toScale ? passage : 8;
  let top = toScale ? 0 : rim;
  const stages = shown.map((entry, index): Stage => {
    const stage = {
      top,
      height: Math.max(88, wordsHeight(frame, entry, room) + figureRow + 16),
      width: width * (shares[index] ?? 1),
    };
    top += stage.height + between;
    return stage;
  });
  const funnel = {
    width,
    stages,
    height: Math.ceil(top - between + (toScale ? 0 : rim)),
    fills: ramp(frame.theme, items.length),
  };
  return (
    <Scene width={frame.width} height={funnel.height}>
      {toScale ? <Scaled frame={frame} funnel={funnel} /> : <Poured frame={frame} funnel={funnel} />}
      <Leaders frame={frame} funnel={funnel} end={frame.width - room.width - 16} />
      {stages.map(({ top: at, height, width: wide }, index) => (
        <Place box={{ left: 0, top: at + (toScale ? 0 : 12), width, height }} align="center" across="center">
          {wide >= 72 && (
            <Icon
              frame={frame}
              name={shown[index]?.icon}
              size={44}
              color={readableOn(frame.theme, funnel.fills[index] ?? frame.theme.colors.accent)}
            />
          )}
        </Place>
      ))}
      {toScale && <Shares frame={frame} funnel={funnel} items={items} />}
      {shown.map((entry, index) => {
        const { top: at, height } = stages[index] ?? { top: 0, height: 0 };
        return (
          <Place box={{ left: frame.width - room.width, top: at, width: room.width, height }} align="center">
            <Column gap={4}>
              {figures[index] && (
                <FittedText
                  frame={frame}
                  role="heading"
                  text={figures[index]}
                  size={figureSize}
                  leading={1.2}
                  room={{ width: room.width, lines: 1 }}
                  color={frame.theme.colors.accent}
                />
              )}
              <Words frame={frame} entry={entry} look={room} />
            </Column>
          </Place>
        );
      })}
    </Scene>
  );
}

function writtenFigures(items: readonly Item[], { locale }: Frame, unit: Unit | undefined): string[] {
  const quantities = items.flatMap(({ figure }) => (figure ? [figure] : []));
  const format = quantityFormat({ locale, unit });
  return quantities.map((figure) => format(figure).text);
}

type FunnelProps = { frame: Frame; funnel: Funnel };

const edges = (width: number, { width: wide }: Stage): [left: number, right: number] => [
  (width - wide) / 2,
  (width + wide) / 2,
];

/** From each stage to its words. */
const Leaders = ({ frame, funnel: { width, stages, height }, end }: FunnelProps & { end: number }): JSXNode => (
  <Shapes width={frame.width} height={height}>
    {stages.map((stage) => {
      const middle = stage.top + stage.height / 2;
      const start = edges(width, stage)[1] + 12;
      return start < end - 12 && <path d={`M${start} ${middle}H${end}`} stroke={frame.theme.colors.line} stroke-width={2} />;
    })}
  </Shapes>
);

/** Bars as wide as their figures, and between them how many go on. */
function Scaled({ frame, funnel: { width, stages, height, fills } }: FunnelProps): JSXNode {
  return (
    <Shapes width={width} height={height}>
      {stages.slice(1).map((next, index) => {
        const stage = stages[index] ?? next;
        const [left, right] = edges(width, stage);
        const [nextLeft, nextRight] = edges(width, next);
        const above = stage.top + stage.height;
        return (
          <path
            d={around([
              [left, above],
              [right, above],
              [nextRight, next.top],
              [nextLeft, next.top],
            ])}
            fill={frame.theme.colors.track}
          />
        );
      })}
      {stages.map((stage, index) => (
        <rect
          x={edges(width, stage)[0]}
          y={stage.top}
          width={stage.width}
          height={stage.height}
          rx={Math.min(frame.theme.radius.mark, stage.width / 2)}
          fill={fills[index]}
        />
      ))}
    </Shapes>
  );
}

/** What share of a stage reaches the next one, written on the way there. */
function Shares({ frame, funnel, items }: FunnelProps & { items: readonly Item[] }): JSXNode {
  const format = quantityFormat({ locale: frame.locale });
  const shares = sharesGoingOn(items.map(({ figure }) => figure));
  return (
    <Scene width={funnel.width} height={funnel.height}>
      {shares.map((share, index) => {
        const { top, height } = funnel.stages[index] ?? { top: 0, height: 0 };
        return (
          <Place box={{ left: 0, top: top + height, width: funnel.width, height: passage }} align="center" across="center">
            {share !== undefined && (
              <div style={{ ...typeset(frame, "caption", { strong: true, size: 24 }), lineHeight: 1.2 }}>
                {`↓ ${format({ value: share, unit: { kind: "percent" } }).text}`}
              </div>
            )}
          </Place>
        );
      })}
    </Scene>
  );
}

/** A funnel seen a little from above: an open rim, walls that close in, a spout. */
function Poured({ frame, funnel: { width, stages, height, fills } }: FunnelProps): JSXNode {
  const [first, last] = [stages[0], stages.at(-1)];
  if (!first || !last) return null;
  const slope = (y: number): number =>
    first.width + ((last.width * 0.8 - first.width) * (y - first.top)) / (height - rim - first.top);
  const side = (y: number, sign: 1 | -1): Spot => [width / 2 + (sign * slope(y)) / 2, y];
  const mouth = fills[0] ?? frame.theme.colors.accent;
  const spout = slope(last.top + last.height) / 2;
  return (
    <Shapes width={width} height={height}>
      {stages.map(({ top, height: tall }, index) => {
        const fill = fills[index] ?? mouth;
        const below = top + tall;
        const [[left], [right], [lowLeft], [lowRight]] = [side(top, -1), side(top, 1), side(below, -1), side(below, 1)];
        const bulge = (y: number): number => slope(y) * 0.06;
        const curve = `M${left} ${top}Q${width / 2} ${top + bulge(top) * 2} ${right} ${top}L${lowRight} ${below}Q${width / 2} ${below + bulge(below) * 2} ${lowLeft} ${below}Z`;
        return <path d={curve} fill={fill} />;
      })}
      <ellipse cx={width / 2} cy={first.top} rx={first.width / 2} ry={rim * 0.8} fill={mouth} />
      <ellipse
        cx={width / 2}
        cy={first.top}
        rx={first.width / 2 - 14}
        ry={rim * 0.8 - 9}
        fill={shaded(frame.theme, mouth, 0.45)}
      />
      <path
        d={around([
          [width / 2 - spout * 0.55, height - rim + 12],
          [width / 2 + spout * 0.55, height - rim + 12],
          [width / 2, height],
        ])}
        fill={fills.at(-1)}
      />
    </Shapes>
  );
}
