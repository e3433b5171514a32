import type { JSXNode } from "satori/jsx";
import type { Side } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { Icon } from "../icon.tsx";
import { textWidth } from "../measure-text.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import type { MarkKind } from "./mark.tsx";
import { Points, pointsHeight } from "./points.tsx";
import { SideFigure, sideFigureHeight } from "./side-figure.tsx";

export type SidePalette = { ground: Color; ink: Color; accent: Color };
type Size = { width: number; title?: number; figure?: number; mark?: MarkKind };
type Props = Size & {
  frame: Frame;
  side: Side;
  palette: SidePalette;
  /** A word on a tag below the figure: how much it changed. */
  tag?: string | undefined;
};

const gap = 16;
const iconSize = 64;
const figureSize = 72;
/** Letters of a tall script may hang below their last line. */
const hanging = 8;
const tagHeight = 52;
const tagPadding = 18;

/** All that one side says, from top to bottom: its icon, its name, its figure and its points. */
export function SideColumn({ frame, side, palette, tag, ...size }: Props): JSXNode {
  const { width, mark = "dot" } = size;
  const { ink, accent, ground } = palette;
  return (
    <Column gap={gap} style={{ width }}>
      <Icon frame={frame} name={side.icon} size={iconSize} color={accent} />
      <FittedText frame={frame} role="heading" text={side.title} room={{ width }} size={size.title ?? 40} color={ink} />
      {side.figure && (
        <SideFigure frame={frame} figure={side.figure} room={{ width, size: size.figure ?? figureSize }} color={accent} />
      )}
      {tag && <Tag frame={frame} tag={tag} palette={palette} />}
      {side.points.length > 0 && (
        <Column style={{ paddingTop: 8 }}>
          <Points frame={frame} points={side.points} width={width} mark={mark} color={accent} ground={ground} ink={ink} />
        </Column>
      )}
    </Column>
  );
}

/** The height that a side takes at `width`, px. */
export function sideHeight(
  frame: Frame,
  side: Side,
  { width, mark = "dot", tag, ...size }: Size & { tag?: string | undefined },
): number {
  const title = fitText(frame, "heading", { text: side.title, room: { width }, size: size.title ?? 40 }).height;
  const figure = side.figure ? sideFigureHeight(frame, side.figure, { width, size: size.figure ?? figureSize }) : 0;
  const points = side.points.length > 0 ? 8 + pointsHeight(frame, side.points, { width, mark }) : 0;
  const parts = [side.icon && Object.hasOwn(frame.icons, side.icon) ? iconSize : 0, title, figure, tag ? tagHeight : 0, points];
  const shown = parts.filter((part) => part > 0);
  return shown.reduce((sum, part) => sum + part, gap * (shown.length - 1)) + (frame.type.leading.tight > 1.2 ? hanging : 0);
}

function Tag({ frame, tag, palette: { ground, accent } }: { frame: Frame; tag: string; palette: SidePalette }): JSXNode {
  const width = Math.ceil(textWidth(frame, "body", tag, { strong: true })) + 2 * tagPadding;
  return (
    <div
      style={{
        display: "flex",
        width,
        height: tagHeight,
        alignItems: "center",
        justifyContent: "center",
        borderRadius: tagHeight / 2,
        backgroundColor: accent,
      }}
    >
      <div
        style={{
          ...typeset(frame, "body", { strong: true, color: ground, leading: frame.type.leading.tight }),
          whiteSpace: "nowrap",
        }}
      >
        {tag}
      </div>
    </div>
  );
}
