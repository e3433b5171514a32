import type { JSXNode } from "satori/jsx";
import type { Side } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { fitText } from "../fit-text.ts";
import { FittedText } from "../fitted-text.tsx";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { textHeight } from "../measure-text.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { sharedSize } from "../shared-size.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { SideFigure, sideFigureHeight } from "./side-figure.tsx";
import { SlantedPair } from "./slanted-pair.tsx";

type Props = { frame: Frame; sides: readonly [Side, Side]; fills: readonly [Color, Color]; faced: boolean };
type Face = Pick<Side, "title" | "icon" | "figure">;

const padding = 40;
const figureSize = 80;
const iconSize = 96;
const titleSize = 52;

/** The two sides in their full colours with VS between them: side by side, or one above the other where it is narrow. */
export function FacedTitles({ frame, sides, fills, faced }: Props): JSXNode {
  const badge = badgeSize(faced);
  const width = faced ? facedWidth(frame) : frame.width - 2 * padding;
  const faces = allIconsOrNone(sides, frame);
  const size = sharedSize(frame, "heading", {
    texts: sides.map(({ title }) => title),
    room: { width, lines: 4 },
    size: titleSize,
  });
  const heights = faces.map((face) => faceHeight(frame, face, { width, size }));
  const half = Math.ceil(Math.max(...heights) + 2 * padding);
  const height = faced ? half : 2 * half + 8;
  const { radius } = frame.theme;
  return (
    <Scene width={frame.width} height={height}>
      {faced ? (
        <SlantedPair width={frame.width} height={height} fills={fills} radius={radius.panel} />
      ) : (
        <Shapes width={frame.width} height={height}>
          <rect width={frame.width} height={half} rx={radius.panel} fill={fills[0]} />
          <rect y={half + 8} width={frame.width} height={half} rx={radius.panel} fill={fills[1]} />
        </Shapes>
      )}
      {faces.map((face, side) => {
        const right = faced && side === 1;
        const left = right ? frame.width - padding - width : padding;
        const box = { left, top: padding + (faced ? 0 : side * (half + 8)), width, height: half - 2 * padding };
        return (
          <Place box={box} across={right ? "end" : "start"}>
            <FaceOf
              frame={frame}
              face={face}
              look={{ width, size, color: readableOn(frame.theme, fills[side === 0 ? 0 : 1]), align: right ? "right" : "left" }}
            />
          </Place>
        );
      })}
      <Badge
        frame={frame}
        size={badge}
        left={faced ? (frame.width - badge) / 2 : frame.width - badge - 32}
        top={(height - badge) / 2}
      />
    </Scene>
  );
}

const badgeSize = (faced: boolean): number => (faced ? 136 : 96);
const facedWidth = ({ width }: Frame): number => width / 2 - padding - badgeSize(true) / 2 - 16;

/** Whether the names of two sides have room beside each other. */
export const titlesFace = (frame: Frame, sides: readonly Side[]): boolean =>
  sides.every(
    ({ title }) =>
      fitText(frame, "heading", { text: title, room: { width: facedWidth(frame), lines: 4 }, size: titleSize }).fits,
  );

const gap = 12;

const faceHeight = (frame: Frame, { title, figure, icon }: Face, { width, size }: { width: number; size: number }): number =>
  textHeight(frame, "heading", { text: title, width, size }) +
  (icon ? iconSize + gap : 0) +
  (figure ? sideFigureHeight(frame, figure, { width, size: figureSize }) + gap : 0);

type Look = { width: number; size: number; color: Color; align: "left" | "right" };

function FaceOf({ frame, face: { title, figure, icon }, look }: { frame: Frame; face: Face; look: Look }): JSXNode {
  const { width, size, color, align } = look;
  return (
    <Column gap={gap} style={{ width, alignItems: align === "right" ? "flex-end" : "flex-start" }}>
      <Icon frame={frame} name={icon} size={iconSize} color={color} />
      <FittedText frame={frame} role="heading" text={title} room={{ width }} size={size} color={color} align={align} />
      {figure && <SideFigure frame={frame} figure={figure} room={{ width, size: figureSize }} color={color} align={align} />}
    </Column>
  );
}

function Badge({ frame, size, left, top }: { frame: Frame; size: number; left: number; top: number }): JSXNode {
  const { ink, background } = frame.theme.colors;
  return (
    <div
      style={{
        display: "flex",
        boxSizing: "border-box",
        position: "absolute",
        left,
        top,
        width: size,
        height: size,
        borderRadius: size / 2,
        border: `8px solid ${background}`,
        backgroundColor: ink,
        alignItems: "center",
        justifyContent: "center",
      }}
    >
      <div style={{ ...typeset(frame, "heading", { color: background, size: size * 0.38 }), lineHeight: 1 }}>VS</div>
    </div>
  );
}
