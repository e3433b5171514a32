import type { BlockDefinition } from "../infographic/block.ts";
import { blocks } from "../infographic/blocks/index.ts";
import type { Frame, JSXNode } from "../infographic/frame.ts";
import type { Block } from "../infographic/spec.ts";
import type { BlockFamily } from "../infographic/structure.ts";
import type { Theme } from "../infographic/theme.ts";
import type { Warning } from "../infographic/warning.ts";
import type { Page, PlacedBlock } from "./page.ts";

type Props = { page: Page; placed: PlacedBlock; width: number; theme?: Theme };

const definitionOf = (block: Block): BlockDefinition => blocks[block.type] as unknown as BlockDefinition;

export const familyOf = (block: Block): BlockFamily => definitionOf(block).family;

export const traitsOf = (block: Block): ReturnType<BlockDefinition["traits"]> => definitionOf(block).traits(block);

/** What a block says of its content, with the path in the spec. */
export const warningsOf = ({ block, where }: PlacedBlock): Warning[] =>
  (definitionOf(block).warnings?.(block) ?? []).map((warning) => ({
    ...warning,
    where: [where, warning.where].filter(Boolean).join("."),
  }));

/** A block drawn in its place; its id lets the layout measure it. */
export function BlockView({ page, placed, width, theme = page.frame.theme }: Props): JSXNode {
  const frame: Frame = {
    ...page.frame,
    theme,
    width: Math.round(width),
    extraHeight: page.extraHeights.get(placed.id) ?? 0,
    noteFit: (note) => page.noteFit({ ...note, where: placed.where }),
  };
  return (
    <div
      id={placed.id}
      style={{ display: "flex", flexDirection: "column", boxSizing: "border-box", width: frame.width, flexShrink: 0 }}
    >
      {definitionOf(placed.block).draw(placed.block, frame)}
    </div>
  );
}
