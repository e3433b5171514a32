import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Color, Theme } from "../../theme.ts";
import { mix } from "../color.ts";
import { Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";

export const bridgeHeight = 340;
export const medallion = 92;
/** Where the tops of the towers are, and the deck, px from the top. */
export const towerTop = medallion / 2;
const deck = 176;
const water = 292;

type Props = {
  frame: Frame;
  /** Middles of the towers, px. */
  towers: readonly number[];
  /** How far the banks reach into the page, px. */
  bank: number;
  fills: readonly [left: Color | undefined, right: Color | undefined];
};

/** A suspension bridge from bank to bank, over water. */
export function BridgeScene({ frame, towers, bank, fills: [left, right] }: Props): JSXNode {
  const { width, theme } = frame;
  const { background, quiet, ink, accent } = theme.colors;
  const steel = mix(quiet, ink, 0.3);
  const sea = mix(background, bluest(theme), 0.32);
  const posts = [bank * 0.8, ...towers, width - bank * 0.8];
  const heights = posts.map((_, index) => (index === 0 || index === posts.length - 1 ? deck : towerTop));
  return (
    <Shapes width={width} height={bridgeHeight}>
      <rect x={0} y={water} width={width} height={bridgeHeight - water} fill={sea} />
      <path d={waves(width)} fill="none" stroke={mix(sea, ink, 0.24)} stroke-width={4} stroke-linecap="round" />
      {posts.slice(1).map((to, index) => (
        <Cable from={[posts[index] ?? 0, heights[index] ?? deck]} to={[to, heights[index + 1] ?? deck]} color={steel} />
      ))}
      {towers.map((x) => (
        <g>
          <rect x={x - 13} y={towerTop} width={26} height={water + 14 - towerTop} fill={steel} />
          <rect x={x} y={towerTop} width={13} height={water + 14 - towerTop} fill={shaded(theme, steel, 0.3)} />
          <rect x={x - 28} y={water - 10} width={56} height={28} rx={theme.radius.mark} fill={shaded(theme, steel, 0.3)} />
        </g>
      ))}
      <rect x={bank * 0.7} y={deck} width={width - bank * 1.4} height={20} fill={steel} />
      <rect x={bank * 0.7} y={deck + 20} width={width - bank * 1.4} height={8} fill={shaded(theme, steel, 0.4)} />
      <Bank theme={theme} edge={bank} fill={left ?? quiet} />
      <g transform={`translate(${width} 0) scale(-1 1)`}>
        <Bank theme={theme} edge={bank} fill={right ?? accent} />
      </g>
    </Shapes>
  );
}

/** A cliff with grass on its top, at the left. */
function Bank({ theme, edge, fill }: { theme: Theme; edge: number; fill: Color }): JSXNode {
  const jag = Math.min(1, edge / 90);
  const at = (inset: number): number => edge - inset * jag;
  const face = `L${at(14)} ${deck + 52}L${edge} ${deck + 92}L${at(22)} ${bridgeHeight}`;
  const cliff = `M0 ${deck}H${edge}${face}H0Z`;
  const shade = `M${edge} ${deck}${face}H${at(56)}L${at(40)} ${deck + 100}L${at(52)} ${deck + 48}L${at(38)} ${deck}Z`;
  return (
    <g>
      <path d={cliff} fill={fill} />
      <path d={shade} fill={shaded(theme, fill, 0.2)} />
      <rect x={0} y={deck} width={edge + 8} height={14} rx={4} fill={theme.colors.positive} />
    </g>
  );
}

type CableProps = { from: [x: number, y: number]; to: [x: number, y: number]; color: Color };

/** A main cable that hangs between two posts, and what the deck hangs on. */
function Cable({ from: [x0, y0], to: [x1, y1], color }: CableProps): JSXNode {
  const low = deck - 16;
  const sag = y0 === y1 ? 2 * low - (y0 + y1) / 2 : low;
  const at = (t: number): number => (1 - t) ** 2 * y0 + 2 * t * (1 - t) * sag + t ** 2 * y1;
  const count = Math.max(3, Math.round((x1 - x0) / 32));
  const hangers = Array.from({ length: count - 1 }, (_, index) => {
    const t = (index + 1) / count;
    return `M${x0 + (x1 - x0) * t} ${at(t)}V${deck}`;
  });
  return (
    <g>
      <path d={hangers.join("")} stroke={color} stroke-width={2} />
      <path d={`M${x0} ${y0}Q${(x0 + x1) / 2} ${sag} ${x1} ${y1}`} fill="none" stroke={color} stroke-width={5} />
    </g>
  );
}

/** The category that reads most like water. */
function bluest({ colors }: Theme): Color {
  const blueness = (color: Color): number => Number.parseInt(color.slice(5, 7), 16) - Number.parseInt(color.slice(1, 3), 16);
  return colors.categories.reduce<Color>(
    (best, color) => (blueness(color) > blueness(best) ? color : best),
    colors.categories[0],
  );
}

function waves(width: number): string {
  const crests: string[] = [];
  for (let x = 40; x + 116 < width; x += 132) {
    crests.push(`M${x} ${water + 18}q14 -10 28 0t28 0`, `M${x + 60} ${water + 36}q14 -10 28 0t28 0`);
  }
  return crests.join("");
}
