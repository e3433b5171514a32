import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { allIconsOrNone, hasIcon, Icon } from "../drawing/icon.tsx";
import { textWidth } from "../drawing/measure-text.ts";
import { Rule } from "../drawing/rule.tsx";
import { Place, Scene, Shapes } from "../drawing/scene.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { typeset } from "../drawing/typeset.ts";
import { Words } from "../drawing/words.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { entriesSchema } from "./data.ts";

const schema = entriesSchema("steps", { min: 2, max: 12 });

/** What to do, one after the other; the order is the point. */
export const steps = defineBlock({
  label: "Steps",
  description: "What to do, one after the other, with large numerals or arrows.",
  family: "sequence",
  schema,
  sample: {
    type: "steps",
    items: [
      { title: "Rinse the rice until the water runs clear", icon: "droplets" },
      { title: "Soak it for 30 minutes", icon: "timer" },
      { title: "Simmer, covered, for 12 minutes", detail: "One and a half cups of water for each cup.", icon: "cooking-pot" },
      { title: "Rest for 10 minutes, then fluff", icon: "utensils" },
    ],
  },
  structure: {
    kind: "entries",
    suits: ({ from }) => ({ score: from === "sequence" ? 0.6 : 0, why: "the order is the point" }),
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw,
});

type Steps = z.output<typeof schema>;
type Step = Steps["items"][number];
type Props = { frame: Frame; items: Step[] };

function draw({ title, items, note }: Steps, frame: Frame): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const chain = items.length <= 5 && frame.width / items.length >= 230;
  return (
    <Titled frame={frame} title={title} note={note}>
      {chain ? <Chain frame={frame} items={shown} /> : <Stair frame={frame} items={shown} />}
    </Titled>
  );
}

const height = 104;
const notch = 32;

/** Chevrons that point to the next step, for a few steps on a wide page. */
function Chain({ frame, items }: Props): JSXNode {
  const slot = Math.floor(frame.width / items.length);
  return (
    <Row style={{ width: frame.width }}>
      {items.map((item, index) => (
        <Column gap={20} style={{ width: slot }}>
          <Link frame={frame} icon={item.icon} index={index} slot={slot} />
          <Words frame={frame} entry={item} look={{ width: slot - 24 }} />
        </Column>
      ))}
    </Row>
  );
}

type LinkProps = { frame: Frame; icon: string | undefined; index: number; slot: number };

function Link({ frame, icon, index, slot }: LinkProps): JSXNode {
  const { accent, onAccent, track, ink } = frame.theme.colors;
  const first = index === 0;
  return (
    <Scene width={slot} height={height}>
      <Shapes width={slot} height={height}>
        <path d={chevron({ width: slot - 8, notched: !first })} fill={first ? accent : track} />
      </Shapes>
      <Place box={{ left: first ? 28 : notch + 24, top: 0, width: slot - 2 * notch - 24, height }} align="center">
        <Row gap={16} style={{ alignItems: "center" }}>
          <div style={typeset(frame, "heading", { color: first ? onAccent : ink, leading: 1.2 })}>{String(index + 1)}</div>
          <Icon frame={frame} name={icon} size={44} color={first ? onAccent : accent} />
        </Row>
      </Place>
    </Scene>
  );
}

function chevron({ width, notched }: { width: number; notched: boolean }): string {
  const inner = notched ? `L${notch} ${height / 2}` : "";
  return `M0 0H${width - notch}L${width} ${height / 2}L${width - notch} ${height}H0${inner}Z`;
}

const numeral = 72;
const icon = 52;

/** Large numerals down the page; each step is set in a little further, like a stair, while there is room. */
function Stair({ frame, items }: Props): JSXNode {
  const { accent, line } = frame.theme.colors;
  const narrow = frame.width < 480;
  const size = narrow ? 48 : numeral;
  const gap = narrow ? 16 : 28;
  const tread = narrow ? 0 : Math.floor(Math.min(36, (frame.width * 0.24) / items.length));
  const numbers = Math.ceil(textWidth(frame, "figure", String(items.length), { size })) + 4;
  return (
    <Column>
      {items.map((item, index) => {
        const last = index === items.length - 1;
        const drawn = !narrow && hasIcon(frame, item.icon);
        const width = frame.width - tread * index - numbers - gap - (drawn ? icon + gap : 0);
        return (
          <Column style={{ marginLeft: tread * index }}>
            <Row gap={gap} style={{ alignItems: "center", paddingTop: 18, paddingBottom: 18 }}>
              <div
                style={{ ...typeset(frame, "figure", { color: accent, size, leading: 1.1 }), width: numbers, flexShrink: 0 }}
              >
                {String(index + 1)}
              </div>
              <Words frame={frame} entry={item} look={{ width }} />
              {drawn && <Icon frame={frame} name={item.icon} size={icon} color={accent} />}
            </Row>
            {!last && <Rule color={line} />}
          </Column>
        );
      })}
    </Column>
  );
}
