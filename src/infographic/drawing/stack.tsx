import type { CSSProperties, JSXNode } from "satori/jsx";

// Positioned boxes are painted over those that are not; with all of them positioned, what comes later lies on top.
const box = { display: "flex", position: "relative", boxSizing: "border-box" } as const;

type Props = { id?: string; gap?: number; style?: CSSProperties; children?: JSXNode };

export const Column = ({ id, gap = 0, style, children }: Props): JSXNode => (
  <div id={id} style={{ ...box, flexDirection: "column", gap, ...style }}>
    {children}
  </div>
);

export const Row = ({ id, gap = 0, style, children }: Props): JSXNode => (
  <div id={id} style={{ ...box, flexDirection: "row", gap, ...style }}>
    {children}
  </div>
);
