import { describe, expect, it } from "vitest";
import type { BlockDefinition } from "../../src/infographic/block.ts";
import { blocks } from "../../src/infographic/blocks/index.ts";
import { themes } from "../../src/infographic/themes/index.ts";
import { variantsOf } from "../geometry/hostile.ts";
import { heightOnStage } from "../geometry/stage.tsx";

const definitions = Object.entries(blocks) as unknown as [string, BlockDefinition][];
const theme = themes[0];

/** Blocks with hostile content that fill spare height, as a page asks them to. */
const stretching = definitions.flatMap(([name, definition]) =>
  variantsOf(definition)
    .filter(({ block }) => definition.traits(block as never).stretches)
    .filter((_, index) => index % 3 === 0)
    .map(({ name: variant, block }) => ({ name: `${name}, ${variant}`, block })),
);

describe("a block that fills spare height", () => {
  it.each(stretching)("takes no more of it than there is: $name", async ({ block }) => {
    if (!theme) throw new Error("There are no themes.");
    const heightAt = (extraHeight: number) => heightOnStage(block, { width: 640, ground: "paper", theme }, extraHeight);
    const own = await heightAt(0);
    for (const extra of [40, 240, 900]) expect(await heightAt(extra)).toBeLessThanOrEqual(own + extra + 1);
  });
});
