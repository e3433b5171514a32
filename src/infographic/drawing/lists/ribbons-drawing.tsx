import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { categoryColor, readableOn } from "../color.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { around } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";
import { Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { Words, wordsHeight } from "../words.tsx";

type Props = { frame: Frame; items: readonly Entry[] };
type Turn = { top: number; height: number; fill: Color };

const between = 32;
const notch = 36;

/** Room on a turn: its numeral, the words, the icon, and what the cut ends take. */
function measuresOf({ width }: Frame, icons: boolean) {
  const compact = width < 560;
  const numeral = compact ? 52 : 84;
  const padding = notch + (compact ? 4 : 20);
  const icon = icons && !compact ? 64 : 0;
  return { numeral, padding, icon, size: compact ? 44 : 76, words: width - 2 * padding - numeral - (icon ? icon + 24 : 0) };
}

export function RibbonsDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const { numeral, padding, icon, size, words } = measuresOf(frame, shown[0]?.icon !== undefined);
  const level = words >= 480 ? "large" : "plain";
  const turns: Turn[] = [];
  for (const [index, entry] of shown.entries()) {
    const before = turns.at(-1);
    const height = Math.max(size + 28, wordsHeight(frame, entry, { width: words, level }) + 44);
    turns.push({ top: before ? before.top + before.height + between : 0, height, fill: categoryColor(frame.theme, index) });
  }
  const last = turns.at(-1);
  const height = last ? last.top + last.height : 0;
  return (
    <Scene width={frame.width} height={height}>
      <Ribbon frame={frame} turns={turns} height={height} />
      {shown.map((entry, index) => {
        const turn = turns[index];
        if (!turn) return null;
        const color = readableOn(frame.theme, turn.fill);
        return (
          <Place box={{ left: padding, top: turn.top, width: frame.width - 2 * padding, height: turn.height }} align="center">
            <Row style={{ width: frame.width - 2 * padding, alignItems: "center" }}>
              <div style={{ ...typeset(frame, "figure", { size, color }), lineHeight: 1, width: numeral, flexShrink: 0 }}>
                {String(index + 1)}
              </div>
              <Words frame={frame} entry={entry} look={{ width: words, level, color, mutedColor: color }} />
              <Row style={{ flexGrow: 1 }} />
              {icon > 0 && <Icon frame={frame} name={entry.icon} size={icon} color={color} />}
            </Row>
          </Place>
        );
      })}
    </Scene>
  );
}

/** The ribbon: behind, the way from the end of each turn back to the beginning of the next; in front, the turns. */
function Ribbon({ frame, turns, height }: { frame: Frame; turns: readonly Turn[]; height: number }): JSXNode {
  const { width } = frame;
  return (
    <Shapes width={width} height={height}>
      {turns.slice(1).map((next, index) => {
        const turn = turns[index] ?? next;
        return (
          <path
            d={around([
              [width, turn.top + 12],
              [width, turn.top + turn.height],
              [0, next.top + next.height - 12],
              [0, next.top],
            ])}
            fill={shaded(frame.theme, turn.fill, 0.4)}
          />
        );
      })}
      {turns.map(({ top, height: tall, fill }, index) => {
        const middle = top + tall / 2;
        const end = index === turns.length - 1;
        return (
          <path
            d={around([
              [0, top],
              [width, top],
              ...(end ? ([[width - notch, middle]] as const) : []),
              [width, top + tall],
              [0, top + tall],
              ...(index === 0 ? ([[notch, middle]] as const) : []),
            ])}
            fill={fill}
          />
        );
      })}
    </Shapes>
  );
}
