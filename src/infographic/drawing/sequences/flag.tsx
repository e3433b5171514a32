import type { JSXNode } from "satori/jsx";
import type { Frame } from "../../frame.ts";
import type { Spot } from "../path.ts";
import { shaded } from "../shade.ts";

type Props = { frame: Frame; foot: Spot; height: number };

/** How far the cloth flies, in heights of the pole. */
export const flagWidth = 0.46;

/** A flag on its pole, to stand where a way ends; its cloth flies to the right. */
export function Flag({ frame, foot: [x, y], height }: Props): JSXNode {
  const { ink, categories } = frame.theme.colors;
  const cloth = categories[1];
  const top = y - height + 8;
  const [wide, tall] = [height * flagWidth, height * 0.34];
  const wave = tall * 0.22;
  const edge = `C${x + wide * 0.35} ${top - wave} ${x + wide * 0.65} ${top + wave} ${x + wide} ${top}`;
  const back = `C${x + wide * 0.65} ${top + tall + wave} ${x + wide * 0.35} ${top + tall - wave} ${x} ${top + tall}Z`;
  const fold = `M${x + wide * 0.5} ${top}${`C${x + wide * 0.62} ${top + wave * 0.6} ${x + wide * 0.7} ${top + wave} ${x + wide} ${top}`}`;
  return (
    <g>
      <path d={`M${x} ${top}${edge}V${top + tall}${back}`} fill={cloth} />
      <path
        d={`${fold}V${top + tall}C${x + wide * 0.7} ${top + tall + wave} ${x + wide * 0.62} ${top + tall + wave * 0.6} ${x + wide * 0.5} ${top + tall}Z`}
        fill={shaded(frame.theme, cloth, 0.22)}
      />
      <path d={`M${x} ${y}V${top - 6}`} stroke={ink} stroke-width={6} stroke-linecap="round" />
    </g>
  );
}
