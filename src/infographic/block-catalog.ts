import type { BlockDefinition } from "./block.ts";
import { blocks } from "./blocks/index.ts";
import type { BlockFamily, Structure } from "./structure.ts";

export type CatalogBlock = {
  name: string;
  label: string;
  description: string;
  family: BlockFamily;
  /** Blocks that hold the same can take each other's place. */
  holds?: Structure["kind"];
  sample: Record<string, unknown>;
};

const definitions = Object.entries(blocks) as unknown as [string, BlockDefinition][];

/** Every block there is, as people choose from. */
export const blockCatalog: readonly CatalogBlock[] = definitions.map(
  ([name, { label, description, family, structure, sample }]) => ({
    name,
    label,
    description,
    family,
    ...(structure && { holds: structure.kind }),
    sample: sample as Record<string, unknown>,
  }),
);
