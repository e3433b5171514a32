import { z } from "zod";
import { defineBlock } from "../block.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import type { Frame, JSXNode } from "../frame.ts";
import { text } from "../text.ts";

const schema = z.strictObject({
  type: z.literal("quote"),
  text: text(400).describe("Without quotation marks: they are drawn in the style of the locale"),
  by: text(80).optional(),
  role: text(120).optional(),
});

/** Somebody's words, and whose they are. */
export const quote = defineBlock({
  label: "Quote",
  description: "What somebody said, in large letters, and who it was.",
  family: "words",
  schema,
  sample: {
    type: "quote",
    text: "Where the mind is without fear and the head is held high",
    by: "Rabindranath Tagore",
    role: "Gitanjali, 1912",
  },
  traits: () => ({ minWidth: 480, stretches: false }),
  draw,
});

type Quote = z.output<typeof schema>;

/** The mark stands over the words in a block that is too narrow for both. */
const narrowest = 480;
const mark = { width: 72, height: 56 };
const gap = 28;
const dash = 40;

function draw({ text: words, by, role }: Quote, frame: Frame): JSXNode {
  const { accent } = frame.theme.colors;
  const stacked = frame.width < narrowest;
  const width = stacked ? frame.width : frame.width - mark.width - gap;
  const size = words.length > 160 ? 38 : frame.type.heading;
  return (
    <Row gap={stacked ? 16 : gap} style={{ width: frame.width, flexDirection: stacked ? "column" : "row" }}>
      <svg {...mark} viewBox="0 0 72 56" style={{ flexShrink: 0, marginTop: 8 }}>
        <path
          d="M30 0C12 6 0 20 0 38c0 11 7 18 16 18s15-6 15-15-6-14-14-14c-2 0-3 0-4 1 1-8 8-16 19-21zM69 0C51 6 39 20 39 38c0 11 7 18 16 18s15-6 15-15-6-14-14-14c-2 0-3 0-4 1 1-8 8-16 19-21z"
          fill={accent}
        />
      </svg>
      <Column gap={20} style={{ width }}>
        <FittedText
          frame={frame}
          role="heading"
          text={words}
          size={size}
          leading={frame.type.leading.tight + 0.18}
          room={{ width }}
        />
        {by && <Speaker frame={frame} by={by} role={role} width={width} />}
      </Column>
    </Row>
  );
}

function Speaker({ frame, by, role, width }: { frame: Frame; by: string; role: string | undefined; width: number }): JSXNode {
  const { accent, muted } = frame.theme.colors;
  const room = { width: width - dash - 16 };
  return (
    <Row gap={16}>
      <div style={{ display: "flex", flexShrink: 0, width: dash, height: 3, marginTop: 18, backgroundColor: accent }} />
      <Column gap={2}>
        <FittedText frame={frame} role="body" strong text={by} room={room} />
        {role && <FittedText frame={frame} role="body" size={24} text={role} room={room} color={muted} />}
      </Column>
    </Row>
  );
}
