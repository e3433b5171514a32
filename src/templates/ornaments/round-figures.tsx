import type { JSXNode } from "../../infographic/frame.ts";
import { counted, type Figure } from "./tones.ts";

/** Quarter rings around the corner, a shade off the field. */
export const rings: Figure = ({ faint, soft, glow }) => (
  <g fill="none" stroke-width="76">
    <circle cx="480" cy="0" r="400" stroke={faint} />
    <circle cx="480" cy="0" r="262" stroke={soft} />
    <circle cx="480" cy="0" r="124" stroke={glow} />
  </g>
);

/** Paths of planets, and three of them on their way. */
export const orbits: Figure = ({ soft, glow, accent }) => (
  <g>
    {[150, 250, 360].map((radius) => (
      <circle cx="480" cy="0" r={radius} fill="none" stroke={soft} stroke-width="4" />
    ))}
    <circle cx="480" cy="0" r="76" fill={glow} />
    <circle cx="374" cy="106" r="26" fill={accent} />
    <circle cx="456" cy="249" r="14" fill={glow} />
    <circle cx="200" cy="226" r="12" fill={soft} />
  </g>
);

/** A quarter of a rangoli: petals in three rounds, and dots. */
export const petals: Figure = ({ faint, soft, glow, accent }) => (
  <g transform="translate(480 0)">
    {around(9, (angle) => (
      <ellipse cx="0" cy="300" rx="34" ry="92" fill={faint} transform={`rotate(${angle})`} />
    ))}
    {around(7, (angle) => (
      <ellipse cx="0" cy="196" rx="28" ry="74" fill={soft} transform={`rotate(${angle})`} />
    ))}
    {around(5, (angle) => (
      <ellipse cx="0" cy="96" rx="22" ry="54" fill={glow} transform={`rotate(${angle})`} />
    ))}
    {around(12, (angle) => (
      <circle cx="0" cy="416" r="7" fill={soft} transform={`rotate(${angle})`} />
    ))}
    <circle cx="0" cy="0" r="46" fill={accent} />
  </g>
);

/** One large disc that the page cuts, and a small one. */
export const disc: Figure = ({ soft, accent }) => (
  <g>
    <circle cx="420" cy="40" r="250" fill={soft} />
    <circle cx="424" cy="232" r="30" fill={accent} />
  </g>
);

/** A raster that grows towards the corner, as on newsprint. */
export const dots: Figure = ({ soft }) => (
  <g fill={soft}>
    {counted(15).flatMap((row) =>
      counted(15).map((column) => {
        const [x, y] = [480 - column * 32 - (row % 2) * 16, row * 28 + 8];
        const radius = 13 * (1 - Math.hypot(480 - x, y) / 440);
        return radius > 1.2 ? <circle cx={x} cy={y} r={radius.toFixed(1)} /> : null;
      }),
    )}
  </g>
);

/** Thrown powder: large clouds of it, and drops. */
export const splash: Figure = ({ faint, soft, glow, accent, categories }) => (
  <g>
    <circle cx="330" cy="60" r="190" fill={faint} />
    <circle cx="470" cy="250" r="150" fill={faint} />
    <circle cx="440" cy="30" r="150" fill={soft} />
    <circle cx="452" cy="6" r="96" fill={glow} />
    <circle cx="404" cy="112" r="26" fill={accent} />
    <circle cx="456" cy="148" r="16" fill={categories[2]} />
    <circle cx="342" cy="42" r="14" fill={categories[3]} />
    <circle cx="330" cy="96" r="8" fill={accent} />
    <circle cx="428" cy="190" r="9" fill={accent} />
  </g>
);

/** Three bands that swing in from the corner. */
export const arcs: Figure = ({ faint, accent, ink, categories }) => (
  <g fill="none" stroke-width="30">
    <circle cx="480" cy="0" r="380" stroke={faint} />
    <circle cx="480" cy="0" r="290" stroke={faint} />
    <circle cx="480" cy="0" r="188" stroke={accent} />
    <circle cx="480" cy="0" r="150" stroke={ink} />
    <circle cx="480" cy="0" r="112" stroke={categories[1]} />
  </g>
);

/** `draw` at `count` even angles of the quarter under a corner, in degrees from straight down. */
const around = (count: number, draw: (angle: number) => JSXNode): JSXNode[] =>
  counted(count).map((index) => draw(((index + 0.5) / count) * 90));
