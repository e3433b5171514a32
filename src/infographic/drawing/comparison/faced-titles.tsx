import type { JSXNode } from "satori/jsx";
import type { Side } from "../../blocks/data.ts";
import { quantityFormat } from "../../format-quantity.ts";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { readableOn } from "../color.ts";
import { oneLineSize } from "../fit-text.ts";
import { allIconsOrNone, Icon } from "../icon.tsx";
import { textHeight } from "../measure-text.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { sharedSize } from "../shared-size.ts";
import { Column } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { SlantedPair } from "./slanted-pair.tsx";

type Props = { frame: Frame; sides: readonly [Side, Side]; fills: readonly [Color, Color]; faced: boolean };
type Face = { title: string; written: string | undefined; icon: string | undefined };

const padding = 40;
const figureSize = 80;
const iconSize = 96;

/** The two sides in their full colours with VS between them: side by side, or one above the other where it is narrow. */
export function FacedTitles({ frame, sides, fills, faced }: Props): JSXNode {
  const badge = faced ? 136 : 96;
  const width = faced ? frame.width / 2 - padding - badge / 2 - 16 : frame.width - 2 * padding;
  const faces = facesOf(sides, frame);
  const size = sharedSize(frame, "heading", { texts: sides.map(({ title }) => title), room: { width, lines: 4 }, size: 52 });
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

function facesOf(sides: readonly [Side, Side], frame: Frame): Face[] {
  const format = quantityFormat({ locale: frame.locale, among: sides.flatMap(({ figure }) => figure ?? []) });
  return allIconsOrNone(sides, frame).map(({ title, icon, figure }) => ({
    title,
    icon,
    written: figure && format(figure).text,
  }));
}

const gap = 12;

const faceHeight = (frame: Frame, { title, written, icon }: Face, { width, size }: { width: number; size: number }): number =>
  textHeight(frame, "heading", { text: title, width, size }) +
  (icon ? iconSize + gap : 0) +
  (written ? figureSize * frame.type.leading.tight + gap : 0);

type Look = { width: number; size: number; color: Color; align: "left" | "right" };

function FaceOf({ frame, face: { title, written, icon }, look }: { frame: Frame; face: Face; look: Look }): JSXNode {
  const { width, size, color, align } = look;
  return (
    <Column gap={gap} style={{ width, alignItems: align === "right" ? "flex-end" : "flex-start" }}>
      <Icon frame={frame} name={icon} size={iconSize} color={color} />
      <div style={{ ...typeset(frame, "heading", { size, color, align }), width }}>{title}</div>
      {written && (
        <div
          style={{
            ...typeset(frame, "figure", {
              color,
              size: oneLineSize(frame, "figure", { text: written, width, most: figureSize }),
              leading: frame.type.leading.tight,
            }),
            whiteSpace: "nowrap",
          }}
        >
          {written}
        </div>
      )}
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
