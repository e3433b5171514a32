import type { JSXNode } from "satori/jsx";
import type { Entry } from "../../blocks/data.ts";
import type { Frame } from "../../frame.ts";
import { mix, readableOn } from "../color.ts";
import { allIconsOrNone } from "../icon.tsx";
import { IconOrNumeral } from "../icon-or-numeral.tsx";
import { Place, Scene, Shapes } from "../scene.tsx";
import { shaded } from "../shade.ts";
import { alongside, isOnLeft, WordsAlongside } from "../words-alongside.tsx";
import { branch, leaf, trunk } from "./tree-shapes.ts";

type Props = { frame: Frame; items: readonly Entry[] };
type Leaf = { x: number; y: number; onLeft: boolean };

/** Above the highest leaf and below the lowest. */
const crown = 40;
const root = 88;

export function TreeDrawing({ frame, items }: Props): JSXNode {
  const shown = allIconsOrNone(items, frame);
  const size = frame.width < 480 ? 72 : 116;
  const edge = size / 2;
  const reach = Math.round(Math.min(220, frame.width * 0.15));
  const placed = alongside(frame, shown, {
    room: (sides) => (sides === 2 ? frame.width / 2 - reach : frame.width - 2 * edge) - size / 2 - 20,
    pitch: (sides) => (sides === 2 ? 84 : size + 8),
    mark: size,
  });
  const trunkAt = placed.sides === 2 ? frame.width / 2 : edge;
  const leaves = placed.middles.map((y, index): Leaf => {
    const onLeft = isOnLeft(placed, index);
    return { x: trunkAt + (placed.sides === 1 ? edge : onLeft ? -reach : reach), y: y + crown, onLeft };
  });
  const height = crown + placed.height + root;
  return (
    <Scene width={frame.width} height={height}>
      <Wood frame={frame} leaves={leaves} trunkAt={trunkAt} height={height} size={size} />
      {shown.map((entry, index) => (
        <LeafMark frame={frame} entry={entry} index={index} leaf={leaves[index]} />
      ))}
      <WordsAlongside frame={frame} items={shown} placed={placed} top={crown} />
    </Scene>
  );
}

type WoodProps = { frame: Frame; leaves: readonly Leaf[]; trunkAt: number; height: number; size: number };

/** Trunk, branches, roots, the ground and the leaves, the tints behind for a full crown. */
function Wood({ frame, leaves, trunkAt, height, size }: WoodProps): JSXNode {
  const { quiet, ink, positive, background, track } = frame.theme.colors;
  const bark = mix(quiet, ink, 0.25);
  const foot = height - 24;
  const top = Math.min(...leaves.map(({ y }) => y));
  const ground = Math.min(300, trunkAt);
  return (
    <Shapes width={frame.width} height={height}>
      {leaves.map(({ x, y }) => (
        <circle cx={x + (trunkAt - x) * 0.36} cy={y - 10} r={size * 0.72} fill={mix(background, positive, 0.16)} />
      ))}
      <ellipse cx={trunkAt} cy={foot + 2} rx={ground} ry={16} fill={track} />
      <path d={trunk({ x: trunkAt, top, foot, width: size / 2 })} fill={bark} />
      {leaves.map(({ x, y }, index) => (
        <path
          d={branch({ from: trunkAt, x, y, foot })}
          fill="none"
          stroke={bark}
          stroke-width={10 + (index / leaves.length) * 8}
          stroke-linecap="round"
        />
      ))}
      {leaves.map(({ x, y, onLeft }, index) => {
        const fill = leafColor(frame, index);
        const { outline, lower, vein } = leaf({ x, y, size, onLeft });
        return (
          <g>
            <path d={outline} fill={fill} />
            <path d={lower} fill={shaded(frame.theme, fill, 0.16)} />
            <path d={vein} fill="none" stroke={shaded(frame.theme, fill, 0.34)} stroke-width={3} />
          </g>
        );
      })}
    </Shapes>
  );
}

/** Leaves are all of one green; two tones keep neighbours apart. */
function leafColor({ theme }: Frame, index: number) {
  const { positive, ink } = theme.colors;
  return index % 2 === 0 ? positive : mix(positive, ink, 0.2);
}

type MarkProps = { frame: Frame; entry: Entry; index: number; leaf: Leaf | undefined };

function LeafMark({ frame, entry, index, leaf: at }: MarkProps): JSXNode {
  const size = 44;
  const color = readableOn(frame.theme, leafColor(frame, index));
  return (
    <Place
      box={{ left: (at?.x ?? 0) - size / 2, top: (at?.y ?? 0) - size / 2, width: size, height: size }}
      align="center"
      across="center"
    >
      <IconOrNumeral frame={frame} icon={entry.icon} numeral={String(index + 1)} size={size} color={color} />
    </Place>
  );
}
