import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { Column } from "./stack.tsx";
import { typeset } from "./typeset.ts";

type Props = { frame: Frame; title?: string | undefined; note?: string | undefined; children?: JSXNode };

/** What most blocks are: a finding on top, the drawing, small print below. */
export const Titled = ({ frame, title, note, children }: Props): JSXNode => (
  <Column gap={24} style={{ width: frame.width }}>
    {title && <div style={typeset(frame, "lead", { strong: true })}>{title}</div>}
    {children}
    {note && <div style={typeset(frame, "caption", { color: frame.theme.colors.muted })}>{note}</div>}
  </Column>
);
