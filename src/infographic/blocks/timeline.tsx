import type { z } from "zod";
import { defineBlock } from "../block.ts";
import { fitText } from "../drawing/fit-text.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { allIconsOrNone, hasIcon, Icon } from "../drawing/icon.tsx";
import { widestText } from "../drawing/measure-text.ts";
import { Column, Row } from "../drawing/stack.tsx";
import { Titled } from "../drawing/titled.tsx";
import { Words } from "../drawing/words.tsx";
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
      { when: "1969", title: "ISRO is founded", icon: "building" },
      { when: "1975", title: "Aryabhata, the first satellite", icon: "satellite" },
      { when: "2008", title: "Chandrayaan-1 reaches the Moon", icon: "moon" },
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
const gap = 28;

function draw({ title, items, note }: Timeline, frame: Frame): JSXNode {
  const events = allIconsOrNone(items, frame);
  const across = frame.width / items.length >= 236 && items.length >= 3;
  return (
    <Titled frame={frame} title={title} note={note}>
      {across ? <Across frame={frame} items={events} /> : <Down frame={frame} items={events} />}
    </Titled>
  );
}

type Props = { frame: Frame; items: readonly Event[] };
/** No date column takes more of the width; in a narrow block dates stand over what happened. */
const dateShare = 0.26;
const narrowest = 480;

/** Dates in a column of their own, a line with a station for each, the event beside it. */
function Down({ frame, items }: Props): JSXNode {
  const whens = items.map(({ when }) => when);
  const widest = Math.ceil(widestText(frame, "heading", whens, { size: frame.type.lead })) + 2;
  const dates = frame.width < narrowest ? 0 : Math.floor(Math.min(Math.max(110, widest), frame.width * dateShare));
  const words = frame.width - station - gap - (dates === 0 ? 0 : dates + gap);
  return (
    <Column>
      {items.map((item, index) => {
        const last = index === items.length - 1;
        return (
          <Row gap={gap} style={{ alignItems: "stretch" }}>
            {dates > 0 && (
              <Column style={{ width: dates, flexShrink: 0, paddingTop: 6 }}>
                <When frame={frame} text={item.when} width={dates} align="right" />
              </Column>
            )}
            <Rail frame={frame} item={item} last={last} />
            <Column gap={4} style={{ width: words, paddingTop: 9, paddingBottom: last ? 0 : 36 }}>
              {dates === 0 && <When frame={frame} text={item.when} width={words} align="left" />}
              <Words frame={frame} entry={item} look={{ width: words }} />
            </Column>
          </Row>
        );
      })}
    </Column>
  );
}

type WhenProps = { frame: Frame; text: string; width: number; align: "left" | "right" };

const When = ({ frame, text, width, align }: WhenProps): JSXNode => (
  <FittedText
    frame={frame}
    role="heading"
    text={text}
    size={frame.type.lead}
    room={{ width, floor: 24 }}
    color={frame.theme.colors.accent}
    align={align}
  />
);

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
  const size = hasIcon(frame, item.icon) ? station : 28;
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
function Across({ frame, items }: Props): JSXNode {
  const slot = Math.floor(frame.width / items.length);
  const width = slot - gap;
  const room = { width, floor: 24 };
  const fitted = items.map(({ when }) => fitText(frame, "heading", { text: when, size: frame.type.lead, room }).height);
  const dates = Math.ceil(Math.max(...fitted));
  return (
    <div style={{ display: "flex", position: "relative", width: frame.width }}>
      <div
        style={{
          display: "flex",
          position: "absolute",
          left: 0,
          top: dates + 14 + station / 2 - 2,
          width: frame.width,
          height: 4,
          backgroundColor: frame.theme.colors.line,
        }}
      />
      {items.map((item) => (
        <Column gap={14} style={{ width: slot }}>
          <Column style={{ height: dates, width, justifyContent: "flex-end" }}>
            <When frame={frame} text={item.when} width={width} align="left" />
          </Column>
          <Row style={{ height: station }}>
            <Station frame={frame} item={item} />
          </Row>
          <Words frame={frame} entry={item} look={{ width }} />
        </Column>
      ))}
    </div>
  );
}
