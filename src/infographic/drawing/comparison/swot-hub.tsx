import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import { readableOn } from "../color.ts";
import { Shapes } from "../scene.tsx";
import { typeset } from "../typeset.ts";
import { innerRadius, type SwotPart } from "./swot-field.tsx";

type Props = { frame: Frame; fields: readonly SwotPart[]; center: { left: number; top: number } };

const gap = 16;
/** As large as the four round corners leave room for, with the gap of the fields around it. */
const radius = Math.floor((innerRadius + gap / 2) * Math.SQRT2 - innerRadius - gap);
const seam = 6;

/** A disc of four quarters, each with the letter of its field. */
export function SwotHub({ frame, fields, center }: Props): JSXNode {
  const size = 2 * radius;
  return (
    <div
      style={{
        display: "flex",
        position: "absolute",
        left: center.left - radius,
        top: center.top - radius,
        width: size,
        height: size,
      }}
    >
      <Shapes width={size} height={size}>
        {fields.map(({ color }, index) => (
          <path d={quarter(index)} fill={color} />
        ))}
      </Shapes>
      {fields.map(({ letter, color }, index) => (
        <div
          style={{
            display: "flex",
            position: "absolute",
            left: index % 2 === 0 ? radius * 0.12 : radius,
            top: index < 2 ? radius * 0.12 : radius,
            width: radius * 0.88,
            height: radius * 0.88,
            alignItems: "center",
            justifyContent: "center",
          }}
        >
          <div style={{ ...typeset(frame, "heading", { size: 44, color: readableOn(frame.theme, color) }), lineHeight: 1 }}>
            {letter}
          </div>
        </div>
      ))}
    </div>
  );
}

/** The quarters in reading order. */
function quarter(index: number): string {
  const [x, y] = [index % 2 === 0 ? -1 : 1, index < 2 ? -1 : 1];
  const at = (across: number, down: number): string => `${radius + x * across} ${radius + y * down}`;
  const half = seam / 2;
  const reach = Math.sqrt(radius ** 2 - half ** 2);
  return `M${at(half, half)}L${at(reach, half)}A${radius} ${radius} 0 0 ${x * y > 0 ? 1 : 0} ${at(half, reach)}z`;
}
