import type { CSSProperties, JSXNode } from "satori/jsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import { Ornament } from "../ornaments/ornament.tsx";
import type { Page } from "../page.ts";

type Props = {
  /** Not yet toned. */
  page: Page;
  width: number;
  padding: string;
  gap?: number;
  ornament?: number | "none";
  corner?: "right" | "left";
  style?: CSSProperties;
  children?: JSXNode;
};

/** A field in the hero colour, the theme's figure in its corner. What stands on it is toned `hero`. */
export function HeroField({
  page,
  width,
  padding,
  gap = 48,
  ornament = 480,
  corner = "right",
  style,
  children,
}: Props): JSXNode {
  const { theme } = page.frame;
  return (
    <Column gap={gap} style={{ width, flexShrink: 0, padding, backgroundColor: theme.colors.hero, ...style }}>
      {ornament !== "none" && <Ornament theme={theme} width={width} size={Math.min(ornament, width)} corner={corner} />}
      {children}
    </Column>
  );
}
