import type { JSXNode } from "satori/jsx";
import type { Color } from "../../theme.ts";
import { mix } from "../color.ts";
import { Shapes } from "../scene.tsx";
import type { Balance, Pan } from "./balance.ts";

type Tones = { stand: Color; light: Color; weights: readonly [Color, Color] };
type Props = { balance: Balance; width: number; tones: Tones };

const bowl = 44;

/** A pair of scales with what lies on them. */
export function BalanceDrawing({ balance, width, tones }: Props): JSXNode {
  const { pivot, foot, pans, height } = balance;
  const [left, right] = [pans[0].hook, pans[1].hook];
  return (
    <Shapes width={width} height={height}>
      <path d={`M${pivot.x - 10} ${pivot.y}h20l6 ${foot - pivot.y - 40}h-32z`} fill={tones.stand} />
      <path d={`M${pivot.x} ${pivot.y}h10l6 ${foot - pivot.y - 40}h-16z`} fill={tones.light} />
      <path d={`M${pivot.x - 48} ${foot - 40}h96l40 40h-176z`} fill={tones.stand} />
      <path d={`M${pivot.x} ${foot - 40}h48l40 40h-88z`} fill={tones.light} />
      {pans.map((pan, side) => (
        <PanDrawing pan={pan} tones={tones} weight={tones.weights[side === 0 ? 0 : 1]} />
      ))}
      <path
        d={`M${left.x} ${left.y - 5}L${pivot.x} ${pivot.y - 14}L${right.x} ${right.y - 5}V${right.y + 5}L${pivot.x} ${pivot.y + 14}L${left.x} ${left.y + 5}z`}
        fill={tones.stand}
      />
      <circle cx={left.x} cy={left.y} r="11" fill={tones.stand} />
      <circle cx={right.x} cy={right.y} r="11" fill={tones.stand} />
      <circle cx={pivot.x} cy={pivot.y} r="28" fill={tones.stand} />
      <circle cx={pivot.x} cy={pivot.y} r="12" fill={tones.light} />
    </Shapes>
  );
}

function PanDrawing({
  pan: { hook, center, width, weights },
  tones,
  weight,
}: {
  pan: Pan;
  tones: Tones;
  weight: Color;
}): JSXNode {
  const [left, right] = [center.x - width / 2, center.x + width / 2];
  const depth = Math.min(bowl, width * 0.2);
  return (
    <g>
      <path
        d={`M${left + 8} ${center.y}L${hook.x} ${hook.y}L${right - 8} ${center.y}`}
        fill="none"
        stroke={tones.light}
        stroke-width="4"
        stroke-linejoin="round"
      />
      {weights.map(({ x, y, size }) => (
        <g>
          <circle cx={x} cy={y} r={size / 2} fill={weight} />
          <path
            d={`M${x - size * 0.3} ${y - size * 0.08}a${size * 0.31} ${size * 0.31} 0 0 1 ${size * 0.22} ${-size * 0.22}`}
            fill="none"
            stroke={mix(weight, "#ffffff", 0.4)}
            stroke-width={Math.max(2, size * 0.06)}
            stroke-linecap="round"
          />
        </g>
      ))}
      <path
        d={`M${left} ${center.y}H${right}C${right - width * 0.12} ${center.y + depth * 1.35} ${left + width * 0.12} ${center.y + depth * 1.35} ${left} ${center.y}z`}
        fill={tones.stand}
      />
      <rect x={left - 6} y={center.y - 4} width={width + 12} height="10" rx="5" fill={tones.light} />
    </g>
  );
}
