import { FittedText } from "../infographic/drawing/fitted-text.tsx";
import { Column } from "../infographic/drawing/stack.tsx";
import { typeset } from "../infographic/drawing/typeset.ts";
import type { JSXNode } from "../infographic/frame.ts";
import type { Page } from "./page.ts";

type Props = {
  /** Toned as the ground that the title stands on. */
  page: Page;
  width: number;
  /** Of a short title, px. */
  size?: number;
  align?: "left" | "center";
  /** Lines that a title takes before it is set smaller. */
  lines?: number;
  /** False where the template sets the kicker somewhere else. */
  kicker?: boolean;
};

/** No title is set smaller than this share of a short one's size; what is longer takes more lines. */
const floor = 0.5;

/** The finding, and under it what it is about. Long titles are set smaller, never cut. */
export function PageTitle({
  page,
  width,
  size = page.frame.type.title,
  align = "left",
  lines = 4,
  kicker = true,
}: Props): JSXNode {
  const { spec } = page;
  const { accent, muted } = page.frame.theme.colors;
  const frame = { ...page.frame, width, extraHeight: 0 };
  const { lead, leading } = frame.type;
  const room = { width, lines, floor: Math.max(lead, size * floor) };
  return (
    <Column gap={20} style={{ width }}>
      {kicker && spec.kicker && (
        <div style={{ ...typeset(frame, "caption", { color: accent, strong: true, size: 24, align }), width }}>
          {spec.kicker}
        </div>
      )}
      <FittedText frame={frame} role="title" text={spec.title} size={size} room={room} align={align} />
      {spec.subtitle && (
        <FittedText
          frame={frame}
          role="lead"
          text={spec.subtitle}
          size={32}
          leading={leading.normal}
          room={{ width }}
          color={muted}
          align={align}
        />
      )}
    </Column>
  );
}
