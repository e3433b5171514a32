import type { CSSProperties, JSXNode } from "satori/jsx";

type Props = { gap?: number; style?: CSSProperties; children?: JSXNode };

export const Column = ({ gap = 0, style, children }: Props): JSXNode => (
  <div style={{ display: "flex", flexDirection: "column", boxSizing: "border-box", gap, ...style }}>{children}</div>
);

export const Row = ({ gap = 0, style, children }: Props): JSXNode => (
  <div style={{ display: "flex", flexDirection: "row", boxSizing: "border-box", gap, ...style }}>{children}</div>
);
