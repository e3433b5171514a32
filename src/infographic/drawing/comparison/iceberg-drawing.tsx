import type { JSXNode } from "satori/jsx";
import type { Theme } from "../../theme.ts";
import { contrast, mix } from "../color.ts";
import { Shapes } from "../scene.tsx";
import { type Box, facePath, massFaces, tipFaces, waterPath } from "./iceberg-shapes.ts";

type Field = { ground: `#${string}` };
type Props = {
  theme: Theme;
  size: { width: number; height: number };
  waterline: number;
  ice: Omit<Box, "top">;
  water: Field;
  sky: `#${string}`;
};

/** An iceberg in the sea; `ice` is the box of all of it, the tip above `waterline` and the mass below. */
export function IcebergDrawing({ theme, size: { width, height }, waterline, ice, water, sky }: Props): JSXNode {
  const snow = whitest(theme);
  const tip = { ...ice, top: waterline - tipHeight(ice, waterline), height: tipHeight(ice, waterline) + 4 };
  const mass = { ...ice, top: waterline, height: ice.height };
  const radius = theme.radius.panel;
  const shades = [mix(snow, water.ground, 0.06), mix(snow, water.ground, 0.3), mix(snow, water.ground, 0.42)];
  const sunken = [mix(water.ground, snow, 0.46), mix(water.ground, snow, 0.34), mix(water.ground, snow, 0.24)];
  const clip = `M0 0H${width}V${height - radius}a${radius} ${radius} 0 0 1 ${-radius} ${radius}H${radius}a${radius} ${radius} 0 0 1 ${-radius} ${-radius}z`;
  return (
    <Shapes width={width} height={height}>
      <clipPath id="sea">
        <path d={clip} />
      </clipPath>
      <path
        d={`M0 ${waterline + 12}V${radius}a${radius} ${radius} 0 0 1 ${radius} ${-radius}H${width - radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}V${waterline + 12}z`}
        fill={sky}
      />
      {tipFaces.map((face, index) => (
        <path d={facePath(face, tip)} fill={shades[index]} />
      ))}
      <g clip-path="url(#sea)">
        <path d={waterPath(width, waterline, height)} fill={water.ground} />
        {massFaces.map((face, index) => (
          <path d={facePath(face, mass)} fill={sunken[index]} />
        ))}
      </g>
    </Shapes>
  );
}

/** The tip keeps the proportions of ice, whatever room there is for it. */
const tipHeight = ({ width }: { width: number }, waterline: number): number => Math.min(waterline - 40, width * 0.62);

function whitest({ colors: { background, ink, onHero } }: Theme): `#${string}` {
  const [first = "#ffffff"] = ([background, onHero, ink] as `#${string}`[]).sort(
    (a, b) => contrast(b, "#000000") - contrast(a, "#000000"),
  );
  return first;
}
