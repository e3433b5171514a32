import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { Entry } from "../drawing/entry.tsx";
import { allIconsOrNone, Icon } from "../drawing/icon.tsx";
import { Rule } from "../drawing/rule.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { typeset } from "../drawing/typeset.ts";
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

/** Chevrons that point to the next step, for a few steps on a wide page. */
function Chain({ frame, items }: Props): JSXNode {
  const { accent, onAccent, track, ink } = frame.theme.colors;
  const slot = frame.width / items.length;
  const height = 104;
  return (
    <Row style={{ width: frame.width }}>
      {items.map((item, index) => {
        const first = index === 0;
        return (
          <Column gap={20} style={{ width: slot, paddingRight: 20 }}>
            <div
              style={{
                display: "flex",
                position: "relative",
                width: slot,
                height,
                alignItems: "center",
                paddingLeft: first ? 28 : 56,
              }}
            >
              <svg
                width={slot}
                height={height}
                viewBox={`0 0 ${slot} ${height}`}
                style={{ position: "absolute", left: 0, top: 0 }}
              >
                <path d={chevron({ width: slot - 8, height, notched: !first })} fill={first ? accent : track} />
              </svg>
              <Row gap={16} style={{ alignItems: "center" }}>
                <div style={{ ...typeset(frame, "heading", { color: first ? onAccent : ink }), lineHeight: 1 }}>
                  {String(index + 1)}
                </div>
                <Icon frame={frame} name={item.icon} size={44} color={first ? onAccent : accent} />
              </Row>
            </div>
            <Entry frame={frame} title={item.title} detail={item.detail} />
          </Column>
        );
      })}
    </Row>
  );
}

function chevron({ width, height, notched }: { width: number; height: number; notched: boolean }): string {
  const point = 32;
  const notch = notched ? `L${point} ${height / 2}` : "";
  return `M0 0H${width - point}L${width} ${height / 2}L${width - point} ${height}H0${notch}Z`;
}

/** Large numerals down the page; each step is set in a little further, like a stair, while there is room. */
function Stair({ frame, items }: Props): JSXNode {
  const { accent, line } = frame.theme.colors;
  const tread = Math.min(36, (frame.width * 0.24) / items.length);
  return (
    <Column>
      {items.map((item, index) => {
        const last = index === items.length - 1;
        return (
          <Column style={{ marginLeft: Math.round(tread * index) }}>
            <Row gap={28} style={{ alignItems: "center", paddingTop: 18, paddingBottom: 18 }}>
              <div
                style={{
                  ...typeset(frame, "figure", { color: accent, size: 72 }),
                  lineHeight: 1,
                  width: items.length > 9 ? 96 : 58,
                  flexShrink: 0,
                }}
              >
                {String(index + 1)}
              </div>
              <Entry frame={frame} title={item.title} detail={item.detail} />
              <Icon frame={frame} name={item.icon} size={52} color={accent} />
            </Row>
            {!last && <Rule color={line} />}
          </Column>
        );
      })}
    </Column>
  );
}
