import type { JSXNode } from "satori/jsx";

type Props = { color: string; width?: number | string; height?: number | string };

/** A thin line as a filled box: satori draws a border as a stroke behind three clips. */
export const Rule = ({ color, width = "100%", height = 2 }: Props): JSXNode => (
  <div style={{ display: "flex", flexShrink: 0, width, height, backgroundColor: color }} />
);
