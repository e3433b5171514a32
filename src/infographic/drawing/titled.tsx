import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { FittedText } from "./fitted-text.tsx";
import { Column } from "./stack.tsx";

type Props = { frame: Frame; title?: string | undefined; note?: string | undefined; children?: JSXNode };

/** What most blocks are: a finding on top, the drawing, small print below. */
export function Titled({ frame, title, note, children }: Props): JSXNode {
  const { width, theme } = frame;
  return (
    <Column gap={24} style={{ width }}>
      {title && <FittedText frame={frame} role="lead" strong text={title} room={{ width }} />}
      {children}
      {note && <FittedText frame={frame} role="caption" text={note} room={{ width }} color={theme.colors.muted} />}
    </Column>
  );
}
