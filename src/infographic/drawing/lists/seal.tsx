import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color } from "../../theme.ts";
import { mix, readableOn } from "../color.ts";
import { IconOrNumeral } from "../icon-or-numeral.tsx";
import { around, type Spot } from "../path.ts";
import { Place, Scene, Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";

type Props = { frame: Frame; icon: string | undefined; fallback: string; size: number; fill: Color };

/** Height of a seal with its ribbons, in its widths. */
export const sealHeight = 1.24;
const points = 18;

/** A seal with a scalloped edge, two rings, an icon or a numeral, and two ribbon ends under it. */
export function Seal({ frame, icon, fallback, size, fill }: Props): JSXNode {
  const { theme } = frame;
  const [middle, height] = [size / 2, size * sealHeight];
  const inner = mix(fill, theme.colors.background, 0.9);
  const edge = (index: number, radius: number): Spot => {
    const angle = (index * Math.PI) / points;
    const reach = index % 2 === 0 ? radius : radius * 0.92;
    return [middle + reach * Math.sin(angle), middle - reach * Math.cos(angle)];
  };
  const ink = readableOn(theme, fill);
  return (
    <Scene width={size} height={height}>
      <Shapes width={size} height={height}>
        <path d={ribbonEnd(middle, size, -1)} fill={shaded(theme, fill, 0.4)} />
        <path d={ribbonEnd(middle, size, 1)} fill={shaded(theme, fill, 0.28)} />
        <path
          d={around(Array.from({ length: 2 * points }, (_, index) => edge(index, middle - 2)))}
          fill={shaded(theme, fill, 0.12)}
          stroke={shaded(theme, fill, 0.12)}
          stroke-width={4}
          stroke-linejoin="round"
        />
        <circle cx={middle} cy={middle} r={middle * 0.8} fill={inner} />
        <circle cx={middle} cy={middle} r={middle * 0.74} fill={fill} />
      </Shapes>
      <Place box={{ left: 0, top: 0, width: size, height: size }} align="center" across="center">
        <IconOrNumeral frame={frame} icon={icon} numeral={fallback} size={Math.round(size * 0.4)} color={ink} />
      </Place>
    </Scene>
  );
}

/** A ribbon end that hangs from under the seal to one side, cut like a swallow's tail. */
function ribbonEnd(middle: number, size: number, side: 1 | -1): string {
  const spot = (across: number, down: number): Spot => [middle + side * across * size, down * size];
  return around([
    spot(0.02, 0.7),
    spot(0.28, 0.66),
    spot(0.42, 1.16),
    spot(0.27, 1.12),
    spot(0.17, sealHeight),
    spot(0.02, 0.8),
  ]);
}
