import { z } from "zod";
import { defineBlock } from "../block.ts";
import { strongField } from "../drawing/color.ts";
import { FittedText } from "../drawing/fitted-text.tsx";
import { hasIcon, Icon } from "../drawing/icon.tsx";
import { Column, Row } from "../drawing/stack.tsx";
import { typeset } from "../drawing/typeset.ts";
import type { Frame, JSXNode } from "../frame.ts";
import { entryFields } from "./data.ts";

const schema = z.strictObject({
  type: z.literal("key-point"),
  number: z.int().min(1).max(99).optional().describe("Its place among others, as a large numeral"),
  ...entryFields,
});

/** One idea as large as its page: what a list becomes when each of its points has a page to itself. */
export const keyPoint = defineBlock({
  label: "Key point",
  description: "One idea as large as its page, with its numeral and icon. For carousels and single tips.",
  family: "words",
  schema,
  sample: {
    type: "key-point",
    number: 3,
    title: "Switch off at the wall",
    detail: "A television on standby draws power all day; the switch at the socket ends that.",
    icon: "plug",
  },
  traits: ({ number, icon }) => ({ minWidth: 320, stretches: number !== undefined || icon !== undefined }),
  draw,
});

type KeyPoint = z.output<typeof schema>;

const gap = 56;

function draw(point: KeyPoint, frame: Frame): JSXNode {
  const beside = frame.width >= 1200;
  const field = beside ? Math.round(frame.width * 0.4) : frame.width;
  const width = beside ? frame.width - field - gap : frame.width;
  const marked = point.number !== undefined || hasIcon(frame, point.icon);
  const Stack = beside ? Row : Column;
  return (
    <Stack gap={frame.width < 560 ? 32 : gap} style={{ width: frame.width, alignItems: beside ? "center" : "flex-start" }}>
      {marked && <Field frame={frame} point={point} width={field} />}
      <Sentences frame={frame} point={point} width={marked ? width : frame.width} />
    </Stack>
  );
}

type PartProps = { frame: Frame; point: KeyPoint; width: number };

/** The numeral and the icon on a field that takes what height there is. */
function Field({ frame, point: { number, icon }, width }: PartProps): JSXNode {
  const { ground, ink, accent } = strongField(frame.theme);
  const least = width < 560 ? 200 : 320;
  const height = least + frame.extraHeight;
  const numeral = Math.round(Math.min(width * 0.34, height * 0.7));
  const drawn = hasIcon(frame, icon);
  return (
    <Row
      style={{
        width,
        height,
        flexShrink: 0,
        padding: `0 ${Math.round(width * 0.08)}px`,
        alignItems: "center",
        justifyContent: number !== undefined && drawn ? "space-between" : "center",
        backgroundColor: ground,
        borderRadius: frame.theme.radius.panel,
      }}
    >
      {number !== undefined && (
        <div style={typeset(frame, "hero", { size: numeral, leading: 1.1, color: ink })}>{String(number)}</div>
      )}
      {drawn && <Icon frame={frame} name={icon} size={Math.round(Math.min(width * 0.36, height * 0.6))} color={accent} />}
    </Row>
  );
}

function Sentences({ frame, point: { title, detail }, width }: PartProps): JSXNode {
  const small = width < 560;
  const { leading } = frame.type;
  return (
    <Column gap={small ? 20 : 28} style={{ width }}>
      <FittedText frame={frame} role="title" text={title} size={small ? 48 : 80} room={{ width }} />
      {detail && (
        <FittedText
          frame={frame}
          role="lead"
          text={detail}
          size={small ? 28 : 40}
          leading={leading.normal}
          room={{ width }}
          color={frame.theme.colors.muted}
        />
      )}
    </Column>
  );
}
