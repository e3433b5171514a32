import type { BlockDefinition } from "../../src/infographic/block.ts";
import { blocks } from "../../src/infographic/blocks/index.ts";
import { type InfographicDraft, sizeNames } from "../../src/infographic/index.ts";
import { themes } from "../../src/infographic/themes/index.ts";
import { templates } from "../../src/templates/index.ts";
import { variantsOf } from "./hostile.ts";
import type { LaidOut } from "./read-geometry.ts";
import { grounds, pageOf, type Stage, stageOf } from "./stage.tsx";

export type Case = { name: string; layOut: () => Promise<LaidOut> };
/** The cases of one block or one template. */
export type Group = { name: string; cases: Case[] };

type BlockDraft = InfographicDraft["blocks"][number];

const definitions = Object.entries(blocks) as unknown as [string, BlockDefinition][];
const samples = definitions.map(([, { sample }]) => sample as BlockDraft);
const widths = [300, 480, 640, 920, 1200, 1760];
const stages = Object.keys(grounds) as Stage["ground"][];

/** Every block as its sample has it, with every theme at every size, and alone on every ground at every width. */
export const sampleGroups = (): Group[] =>
  definitions.map(([name, { sample }], nth) => ({
    name,
    cases: [
      ...themes.flatMap(({ name: theme }) =>
        sizeNames.map((size) => onPage({ name: "sample", block: sample as BlockDraft, theme, size })),
      ),
      ...widths.flatMap((width, w) =>
        stages.map((ground, g) => onStage("sample", sample, { width, ground, theme: themeAt(nth + w + g) })),
      ),
    ],
  }));

/** Every block with each hostile content at every size and every width; themes and grounds in turn. */
export const hostileGroups = (): Group[] =>
  definitions.map(([name, definition], nth) => ({
    name,
    cases: variantsOf(definition).flatMap(({ name: variant, block }, v) => [
      ...sizeNames.map((size, s) => {
        const theme = themeAt(nth + v + s).name;
        return onPage({ name: variant, block: block as BlockDraft, theme, size });
      }),
      ...widths.map((width, w) => {
        const ground = stages[(v + w) % stages.length] ?? "paper";
        return onStage(variant, block, { width, ground, theme: themeAt(nth + v + w) });
      }),
    ]),
  }));

/** Every template at every size with what people put together: blocks in turn, one to seven of them. */
export const templateGroups = (): Group[] =>
  templates.map(({ name: template, paged }, t) => ({
    name: template,
    cases: [1, 2, 3, 5, 7].flatMap((count, c) =>
      sizeNames.flatMap((size, s) => {
        const theme = themeAt(t + c + s).name;
        const content = { ...words, template, size, theme, blocks: blocksFrom(t * 5 + c * 3, count) };
        const numbers = paged ? [1, 2, 3, count + 1] : [1];
        return numbers.map((number) => ({
          name: `${count} blocks, ${theme}, ${size}, page ${number}`,
          layOut: () => pageOf(content, number),
        }));
      }),
    ),
  }));

const words = {
  title: "Uttar Pradesh grows the most sugarcane in India",
  subtitle: "And what else the year brought to the fields",
  kicker: "Harvest",
} as const;

type PageCase = { name: string; block: BlockDraft; theme: string; size: (typeof sizeNames)[number] };

const onPage = ({ name, block, theme, size }: PageCase): Case => ({
  name: `${name}, ${theme}, ${size}`,
  layOut: () => pageOf({ ...words, theme, size, blocks: [block] }),
});

const onStage = (name: string, block: unknown, stage: Stage): Case => ({
  name: `${name}, ${stage.theme.name}, ${stage.width} px on ${stage.ground}`,
  layOut: () => stageOf(block, stage),
});

function themeAt(index: number): (typeof themes)[number] {
  const theme = themes[index % themes.length];
  if (!theme) throw new Error("There are no themes.");
  return theme;
}

const blocksFrom = (start: number, count: number): BlockDraft[] =>
  Array.from({ length: count }, (_, index) => samples[(start + index * 7) % samples.length]).filter(
    (block) => block !== undefined,
  );
