import type { JSXNode } from "satori/jsx";
import type { Frame } from "../frame.ts";
import { Column } from "./stack.tsx";
import { typeset } from "./typeset.ts";

type Props = { frame: Frame; title: string; detail?: string | undefined; large?: boolean };

/** An idea in two levels: its name, and what there is to say about it. */
export const Entry = ({ frame, title, detail, large = false }: Props): JSXNode => (
  <Column gap={6} style={{ flexGrow: 1, flexShrink: 1, flexBasis: 0 }}>
    <div style={{ ...typeset(frame, large ? "lead" : "body", { strong: true }), lineHeight: frame.type.leading.tight + 0.16 }}>
      {title}
    </div>
    {detail && (
      <div
        style={{
          ...typeset(frame, large ? "body" : "caption", {
            color: frame.theme.colors.muted,
            size: large ? frame.type.body - 2 : 24,
          }),
        }}
      >
        {detail}
      </div>
    )}
  </Column>
);
