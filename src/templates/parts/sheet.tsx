import { mix } from "../../infographic/drawing/color.ts";
import { Column } from "../../infographic/drawing/stack.tsx";
import type { JSXNode } from "../../infographic/frame.ts";
import type { Color } from "../../infographic/theme.ts";
import type { Page } from "../page.ts";
import { sheetId } from "./spare-height.ts";

type Props = {
  page: Page;
  /** px of each side, as CSS writes it. */
  padding?: string;
  gap?: number;
  fill?: Color;
  /** What lies behind everything, drawn once the height is known. */
  backdrop?: (size: { width: number; height: number }) => JSXNode;
  children?: JSXNode;
};

/** The page itself: everything on it stands one under the other, and its height is all that there is. */
export function Sheet({ page, padding = "0", gap = 0, fill, backdrop, children }: Props): JSXNode {
  const { width, height } = page;
  const { background } = page.frame.theme.colors;
  return (
    <Column id={sheetId} gap={gap} style={{ width, ...(height && { height }), padding, backgroundColor: fill ?? background }}>
      {height && !fill && <Texture page={page} height={height} />}
      {height && backdrop?.({ width, height })}
      {children}
    </Column>
  );
}

const pitch = { ruled: 48, grid: 40 } as const;

/** The theme's own paper: lines to write on, or a grid to draw in. */
function Texture({ page, height }: { page: Page; height: number }): JSXNode {
  const { theme } = page.frame;
  if (!theme.texture) return null;
  const step = pitch[theme.texture];
  const down = lines(height, step).map((y) => `M0 ${y}H${page.width}`);
  const across = theme.texture === "grid" ? lines(page.width, step).map((x) => `M${x} 0V${height}`) : [];
  const stroke = mix(theme.colors.background, theme.colors.line, 0.55);
  return (
    <svg width={page.width} height={height} style={{ position: "absolute", left: 0, top: 0 }}>
      <path d={[...down, ...across].join("")} stroke={stroke} stroke-width="2" />
    </svg>
  );
}

const lines = (length: number, step: number): number[] =>
  Array.from({ length: Math.floor((length - 1) / step) }, (_, index) => (index + 1) * step);
