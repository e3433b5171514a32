import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { readableOn, tinted, toned } from "../color.ts";
import { FittedText } from "../fitted-text.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { Column, Row } from "../stack.tsx";
import { typeset } from "../typeset.ts";
import { labelSetting, nameSetting, type QuadrantLayout } from "./quadrant-layout.ts";

type Props = { frame: Frame; laid: QuadrantLayout };

/** Four fields, the best of them in the accent's tint, with the dots and their names or numbers. */
export function QuadrantPlane({ frame, laid: { width, height, fields, namesInside, dots, labels } }: Props): JSXNode {
  const { background, accent, quiet, muted, ink } = frame.theme.colors;
  const tints = [
    tinted(frame.theme, quiet, 0.16),
    tinted(frame.theme, accent, 0.26),
    tinted(frame.theme, quiet, 0.1),
    tinted(frame.theme, quiet, 0.16),
  ];
  const fillOf = (best: boolean) => (best ? accent : muted);
  const leading = frame.type.leading.tight + 0.22;
  return (
    <Scene width={width} height={height}>
      <Shapes width={width} height={height}>
        {fields.map(({ box }, index) => (
          <rect
            x={box.left}
            y={box.top}
            width={box.width}
            height={box.height}
            rx={frame.theme.radius.panel}
            fill={tints[index]}
          />
        ))}
        {dots.map(({ x, y, radius, best }) => (
          <circle cx={x} cy={y} r={radius} fill={fillOf(best)} />
        ))}
      </Shapes>
      {namesInside &&
        fields.map(({ name, nameBox }, index) => {
          const color = toned(frame.theme, index === 1 ? accent : muted, { ground: tints[index] ?? background });
          const align = index % 2 === 1 ? "right" : "left";
          return (
            <Place box={nameBox}>
              {name && (
                <FittedText
                  frame={frame}
                  role="lead"
                  {...nameSetting}
                  text={name}
                  room={{ width: nameBox.width }}
                  color={color}
                  align={align}
                />
              )}
            </Place>
          );
        })}
      {dots.map(({ x, y, radius, title, best }, index) => {
        const box = labels?.[index];
        if (box)
          return (
            <Place box={box} align="center" across={box.left > x ? "start" : box.left + box.width < x ? "end" : "center"}>
              <div
                style={{
                  ...typeset(frame, "body", {
                    ...labelSetting,
                    leading,
                    color: ink,
                    align: box.left > x ? "left" : box.left + box.width < x ? "right" : "center",
                  }),
                  width: box.width,
                }}
              >
                {title}
              </div>
            </Place>
          );
        return (
          <Place
            box={{ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }}
            align="center"
            across="center"
          >
            <div
              style={typeset(frame, "body", {
                strong: true,
                size: 22,
                leading: 1,
                color: readableOn(frame.theme, fillOf(best)),
              })}
            >
              {String(index + 1)}
            </div>
          </Place>
        );
      })}
    </Scene>
  );
}

/** The names of two fields over or under the plane, where dots take their places in it. */
export const FieldNames = ({ frame, names }: { frame: Frame; names: readonly (string | undefined)[] }): JSXNode => (
  <Row gap={16} style={{ width: frame.width }}>
    {names.map((name, index) => (
      <Column style={{ width: (frame.width - 16) / 2 }}>
        {name && (
          <FittedText
            frame={frame}
            role="lead"
            {...nameSetting}
            text={name}
            room={{ width: (frame.width - 16) / 2 }}
            color={frame.theme.colors.muted}
            align={index === 1 ? "right" : "left"}
          />
        )}
      </Column>
    ))}
  </Row>
);
