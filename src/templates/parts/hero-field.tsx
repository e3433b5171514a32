import type { CSSProperties, JSXNode } from "satori/jsx";
import { Column } from "../../infographic/drawing/stack.tsx";
import { Ornament } from "../ornaments/ornament.tsx";
import type { Page } from "../page.ts";
import { finalHeight } from "./spare-height.ts";

type Props = {
  /** Not yet toned. */
  page: Page;
  /** Names the field in the layout. */
  id?: string;
  width: number;
  padding: string;
  gap?: number;
  /** What it takes of the height that the page has to spare, 0 to 1. */
  share?: number;
  /** Size of the theme's figure, px; none where it is 0. */
  ornament?: number;
  style?: CSSProperties;
  children?: JSXNode;
};

/** A field in the hero colour, the theme's figure in its corner. What stands on it is toned `hero`. */
export function HeroField({
  page,
  id = "hero",
  width,
  padding,
  gap = 48,
  share = 0,
  ornament = 480,
  style,
  children,
}: Props): JSXNode {
  const { theme } = page.frame;
  const height = finalHeight(page, id, share);
  return (
    <Column
      id={id}
      gap={gap}
      style={{ width, flexShrink: 0, flexGrow: share, padding, backgroundColor: theme.colors.hero, ...style }}
    >
      {page.settled && ornament > 0 && <Ornament theme={theme} field={{ width, height }} size={ornament} />}
      {children}
    </Column>
  );
}
