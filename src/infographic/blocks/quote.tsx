import { z } from "zod";
import { defineBlock } from "../block.ts";
import { Column, Row } from "../drawing/stack.tsx";
import { typeset } from "../drawing/typeset.ts";
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

function draw({ text: words, by, role }: Quote, frame: Frame): JSXNode {
  const { accent, muted } = frame.theme.colors;
  const size = words.length > 160 ? 38 : frame.type.heading;
  return (
    <Row gap={28} style={{ width: frame.width }}>
      <svg width={72} height={56} viewBox="0 0 72 56" style={{ flexShrink: 0, marginTop: 8 }}>
        <path
          d="M30 0C12 6 0 20 0 38c0 11 7 18 16 18s15-6 15-15-6-14-14-14c-2 0-3 0-4 1 1-8 8-16 19-21zM69 0C51 6 39 20 39 38c0 11 7 18 16 18s15-6 15-15-6-14-14-14c-2 0-3 0-4 1 1-8 8-16 19-21z"
          fill={accent}
        />
      </svg>
      <Column gap={20} style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
        <div style={{ ...typeset(frame, "heading", { size }), lineHeight: frame.type.leading.tight + 0.18 }}>{words}</div>
        {by && (
          <Row gap={14} style={{ alignItems: "center", flexWrap: "wrap" }}>
            <div style={{ display: "flex", width: 40, height: 3, backgroundColor: accent }} />
            <div style={typeset(frame, "body", { strong: true })}>{by}</div>
            {role && <div style={typeset(frame, "body", { color: muted })}>{role}</div>}
          </Row>
        )}
      </Column>
    </Row>
  );
}
