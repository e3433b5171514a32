import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { textHeight } from "./measure-text.ts";
import { Column } from "./stack.tsx";
import { type Role, type Setting, typeset } from "./typeset.ts";

type Words = { title: string; detail?: string | undefined };
type Look = { large?: boolean; align?: "left" | "center" | "right"; color?: string; mutedColor?: string };
type Props = { frame: Frame } & Words & Look;

const gap = 6;

type Level = Setting & { role: Role };

const titleLevel = ({ type }: Frame, large: boolean): Level => ({
  role: large ? "lead" : "body",
  strong: true,
  leading: type.leading.tight + 0.16,
});

const detailLevel = ({ type }: Frame, large: boolean): Level =>
  large ? { role: "body", size: type.body - 2 } : { role: "caption", size: 24 };

/** An idea in two levels: its name, and what there is to say about it. */
export function Entry({ frame, title, detail, large = false, align = "left", color, mutedColor }: Props): JSXNode {
  const { muted } = frame.theme.colors;
  const { role, ...name } = titleLevel(frame, large);
  const { role: small, ...more } = detailLevel(frame, large);
  return (
    <Column gap={gap} style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
      <div style={typeset(frame, role, { ...name, align, ...(color && { color }) })}>{title}</div>
      {detail && <div style={typeset(frame, small, { ...more, align, color: mutedColor ?? muted })}>{detail}</div>}
    </Column>
  );
}

/** The height that an entry takes at `width`, px. */
export function entryHeight(
  frame: Frame,
  { title, detail }: Words,
  { width, large = false }: { width: number; large?: boolean },
): number {
  const { role, ...name } = titleLevel(frame, large);
  const { role: small, ...more } = detailLevel(frame, large);
  const titled = textHeight(frame, role, { ...name, text: title, width });
  return detail ? titled + gap + textHeight(frame, small, { ...more, text: detail, width }) : titled;
}
