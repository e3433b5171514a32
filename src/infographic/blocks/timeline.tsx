import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { Entry } from "../drawing/entry.tsx";
import { oneLineSize } from "../drawing/fit-text.ts";
import { allIconsOrNone, Icon } from "../drawing/icon.tsx";
import { widestText } from "../drawing/measure-text.ts";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { typeset } from "../drawing/typeset.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { type Event, eventsSchema } from "./data.ts";

const schema = eventsSchema("timeline", { min: 2, max: 16 });

/** Dated events in order along one line. */
export const timeline = defineBlock({
  label: "Timeline",
  description: "Events and when they happened, along one line.",
  family: "sequence",
  schema,
  sample: {
    type: "timeline",
    items: [
      { when: "1969", title: "ISRO is founded", icon: "building-2" },
      { when: "1975", title: "Aryabhata, the first satellite", icon: "satellite" },
      { when: "2008", title: "Chandrayaan-1 finds water on the Moon", icon: "moon" },
      { when: "2014", title: "Mangalyaan reaches Mars", icon: "orbit" },
      { when: "2023", title: "Chandrayaan-3 lands near the south pole", icon: "rocket" },
    ],
  },
  structure: {
    kind: "events",
    suits: () => ({ score: 0.6, why: "the events have dates" }),
  },
  traits: () => ({ minWidth: 560, stretches: false }),
  draw,
});

type Timeline = z.output<typeof schema>;

const station = 56;

function draw({ title, items, note }: Timeline, frame: Frame): JSXNode {
  const events = allIconsOrNone(items, frame);
  const across = frame.width / items.length >= 236 && items.length >= 3;
  return (
    <Titled frame={frame} title={title} note={note}>
      {across ? <Across frame={frame} items={events} /> : <Down frame={frame} items={events} />}
    </Titled>
  );
}

/** Dates in a column of their own, a line with a station for each, the event beside it. */
function Down({ frame, items }: { frame: Frame; items: Event[] }): JSXNode {
  const size = frame.type.lead;
  const whens = items.map(({ when }) => when);
  const dates = Math.min(Math.max(110, Math.ceil(widestText(frame, "heading", whens, { size }))), frame.width * 0.26);
  return (
    <Column>
      {items.map((item, index) => (
        <Row gap={28} style={{ alignItems: "stretch" }}>
          <div
            style={{
              ...typeset(frame, "heading", {
                size: oneLineSize(frame, "heading", { text: item.when, width: dates, most: size, least: 24 }),
                color: frame.theme.colors.accent,
                align: "right",
              }),
              width: dates,
              flexShrink: 0,
              paddingTop: 6,
            }}
          >
            {item.when}
          </div>
          <Rail frame={frame} item={item} last={index === items.length - 1} />
          <Column
            style={{
              flexGrow: 1,
              flexShrink: 1,
              flexBasis: 0,
              paddingTop: 9,
              paddingBottom: index === items.length - 1 ? 0 : 36,
            }}
          >
            <Entry frame={frame} title={item.title} detail={item.detail} />
          </Column>
        </Row>
      ))}
    </Column>
  );
}

function Rail({ frame, item, last }: { frame: Frame; item: Event; last: boolean }): JSXNode {
  return (
    <div style={{ display: "flex", position: "relative", width: station, flexShrink: 0, justifyContent: "center" }}>
      {!last && (
        <div
          style={{
            display: "flex",
            position: "absolute",
            top: station / 2,
            bottom: -station / 2,
            left: station / 2 - 2,
            width: 4,
            backgroundColor: frame.theme.colors.line,
          }}
        />
      )}
      <Station frame={frame} item={item} />
    </div>
  );
}

function Station({ frame, item }: { frame: Frame; item: Event }): JSXNode {
  const { accent, background, onAccent } = frame.theme.colors;
  const size = item.icon && Object.hasOwn(frame.icons, item.icon) ? station : 28;
  return (
    <div
      style={{
        display: "flex",
        position: "relative",
        boxSizing: "border-box",
        width: size,
        height: size,
        marginTop: (station - size) / 2,
        borderRadius: size / 2,
        alignItems: "center",
        justifyContent: "center",
        backgroundColor: accent,
        border: size < station ? `7px solid ${background}` : "none",
      }}
    >
      <Icon frame={frame} name={item.icon} size={30} color={onAccent} />
    </div>
  );
}

/** The same line lying down, for pages that are wide. */
function Across({ frame, items }: { frame: Frame; items: Event[] }): JSXNode {
  const slot = frame.width / items.length;
  return (
    <div style={{ display: "flex", position: "relative", width: frame.width }}>
      <div
        style={{
          display: "flex",
          position: "absolute",
          left: 0,
          top: 58 + station / 2 - 2,
          width: frame.width,
          height: 4,
          backgroundColor: frame.theme.colors.line,
        }}
      />
      {items.map((item) => (
        <Column gap={14} style={{ width: slot, paddingRight: 28 }}>
          <div
            style={{
              ...typeset(frame, "heading", {
                size: oneLineSize(frame, "heading", { text: item.when, width: slot - 28, most: frame.type.lead, least: 24 }),
                color: frame.theme.colors.accent,
              }),
              height: 44,
              whiteSpace: "nowrap",
            }}
          >
            {item.when}
          </div>
          <Row style={{ height: station }}>
            <Station frame={frame} item={item} />
          </Row>
          <Entry frame={frame} title={item.title} detail={item.detail} />
        </Column>
      ))}
    </div>
  );
}
