import type { JSXNode } from "satori/jsx";
import type { Event } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { allIconsOrNone } from "../icon.tsx";
import { IconDisc } from "../icon-disc.tsx";
import { around, type Spot } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { ramp } from "../shade.ts";
import { Row } from "../stack.tsx";
import { Words, wordsHeight } from "../words.tsx";

type Props = { frame: Frame; items: readonly Event[] };
type Box = { left: number; top: number; width: number; height: number };

const band = 84;
const tip = 32;
const disc = 72;
const stem = 28;
const apart = 12;
const leastSlot = 150;
const tallest = 380;

const dateType = { size: 34, leading: 1.1 } as const;

export function TimelineBand({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const fills = ramp(frame.theme, items.length);
  const slot = (frame.width - tip) / items.length;
  const width = Math.floor(slot * 1.5 - 24);
  const heights = shown.map((entry) => wordsHeight(frame, entry, { width }));
  const fits = slot >= leastSlot && Math.max(...heights) <= tallest && shown.every(({ when }) => dateFits(frame, when, slot));
  if (!fits) return <Down frame={frame} items={shown} fills={fills} />;

  const mark = shown[0]?.icon === undefined ? 0 : disc + apart;
  const above = Math.max(...heights.filter((_, index) => index % 2 === 0)) + mark + stem;
  const below = Math.max(...heights.filter((_, index) => index % 2 === 1)) + mark + stem;
  const height = Math.ceil(above + band + below);
  return (
    <Scene width={frame.width} height={height}>
      <Band frame={frame} items={shown} fills={fills} top={above} />
      {shown.map((entry, index) => {
        const over = index % 2 === 0;
        const last = index === items.length - 1;
        const left = last ? frame.width - width - tip : index * slot + 4;
        const tall = heights[index] ?? 0;
        const markLeft = last ? frame.width - tip - disc : left;
        const markTop = over ? above - stem - disc : above + band + stem;
        const box: Box = {
          left,
          top: over ? above - stem - mark - tall : above + band + stem + mark,
          width,
          height: tall,
        };
        return (
          <Row>
            <Shapes width={frame.width} height={height}>
              <path
                d={
                  over ? `M${markLeft + disc / 2} ${above - stem}V${above}` : `M${markLeft + disc / 2} ${above + band}v${stem}`
                }
                stroke={frame.theme.colors.quiet}
                stroke-width={4}
              />
            </Shapes>
            {mark > 0 && (
              <Place box={{ left: markLeft, top: markTop, width: disc, height: disc }}>
                <IconDisc frame={frame} icon={entry.icon} fallback="" size={disc} fill={fills[index]} />
              </Place>
            )}
            <Place box={box}>
              <Words frame={frame} entry={entry} look={{ width, align: last ? "right" : "left" }} />
            </Place>
          </Row>
        );
      })}
    </Scene>
  );
}

const dateRoom = (slot: number) => ({ width: slot - tip - 20, height: band - 8, lines: 2, floor: 22 });

const dateFits = (frame: Frame, when: string, slot: number): boolean =>
  fitText(frame, "heading", { ...dateType, text: when, room: dateRoom(slot) }).fits;

type BandProps = Props & { fills: readonly Color[]; top: number };

/** Time itself: a stretch of the band for each event, the last one an arrow. */
function Band({ frame, items, fills, top }: BandProps): JSXNode {
  const slot = (frame.width - tip) / items.length;
  return (
    <Place box={{ left: 0, top, width: frame.width, height: band }}>
      <Scene width={frame.width} height={band}>
        <Shapes width={frame.width} height={band}>
          {fills.map((fill, index) => {
            const [left, end] = [index * slot, (index + 1) * slot - 6];
            const notch: Spot[] = index === 0 ? [] : [[left + tip, band / 2]];
            return (
              <path d={around([[left, 0], [end, 0], [end + tip, band / 2], [end, band], [left, band], ...notch])} fill={fill} />
            );
          })}
        </Shapes>
        {items.map(({ when }, index) => {
          const room = dateRoom(slot);
          const color = readableOn(frame.theme, fills[index] ?? frame.theme.colors.accent);
          return (
            <Place box={{ left: index * slot + tip + 6, top: 0, width: room.width, height: band }} align="center">
              <FittedText frame={frame} role="heading" text={when} room={room} {...dateType} color={color} align="center" />
            </Place>
          );
        })}
      </Scene>
    </Place>
  );
}

type DownProps = Props & { fills: readonly Color[] };

/** On a narrow page, or with long words, the band hangs down at the left. */
function Down({ frame, items, fills }: DownProps): JSXNode {
  frame.noteFit({ action: "reflowed", what: "the band down the page" });
  const side = Math.round(Math.max(104, Math.min(200, frame.width * 0.24)));
  const room = { width: frame.width - side - 28 };
  const date = { width: side - 24, floor: 18 };
  const heights = items.map((entry) =>
    Math.ceil(
      Math.max(
        72,
        wordsHeight(frame, entry, room) + 28,
        fitText(frame, "heading", { ...dateType, text: entry.when, room: date }).height + 40,
      ),
    ),
  );
  return (
    <Scene width={frame.width} height={heights.reduce((sum, height) => sum + height, 0)}>
      {items.map((entry, index) => {
        const top = heights.slice(0, index).reduce((sum, height) => sum + height, 0);
        const height = heights[index] ?? 0;
        const fill = fills[index] ?? frame.theme.colors.accent;
        return (
          <Row>
            <Place box={{ left: 0, top, width: side, height: height - 6 }}>
              <Shapes width={side} height={height - 6}>
                <rect width={side} height={height - 6} rx={frame.theme.radius.mark} fill={fill} />
              </Shapes>
            </Place>
            <Place box={{ left: 12, top, width: date.width, height: height - 6 }} align="center">
              <FittedText
                frame={frame}
                role="heading"
                text={entry.when}
                room={date}
                {...dateType}
                color={readableOn(frame.theme, fill)}
                align="center"
              />
            </Place>
            <Place box={{ left: side + 28, top, width: room.width, height: height - 6 }} align="center">
              <Words frame={frame} entry={entry} look={room} />
            </Place>
          </Row>
        );
      })}
    </Scene>
  );
}
