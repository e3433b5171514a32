import { describe, expect, it } from "vitest";
import { blocks } from "../../infographic/blocks/index.ts";
import { InfographicSpec } from "../../infographic/spec.ts";
import type { Page, PlacedBlock } from "../page.ts";
import { flowRows } from "./flow-rows.ts";

const narrow = blocks.donut.sample;
const wide = {
  ...blocks.table.sample,
  columns: Array.from({ length: 8 }, (_, index) => ({ label: `Column ${index}` })),
  rows: [Array.from({ length: 8 }, () => "cell")],
};

function placed(...drafts: unknown[]): PlacedBlock[] {
  const { blocks: parsed } = InfographicSpec.parse({ title: "x", blocks: drafts.map((each) => each) });
  return parsed.map((block, index) => ({ id: `block-${index}`, where: `blocks[${index}]`, block }));
}

const page = { heights: new Map<string, number>() } as unknown as Page;
const idsOf = (rows: ReturnType<typeof flowRows>) =>
  rows.map(({ columns }) => columns.map((column) => column.map(({ id }) => id)));

describe("flowRows", () => {
  it("puts narrow neighbours side by side", () => {
    const rows = flowRows(page, placed(narrow, narrow), { width: 900, gap: 40, most: 2 });
    expect(idsOf(rows)).toEqual([[["block-0"], ["block-1"]]]);
    expect(rows[0]?.width).toBe(430);
  });

  it("leaves nobody alone in half a row", () => {
    const rows = flowRows(page, placed(narrow, narrow, narrow), { width: 900, gap: 40, most: 2 });
    expect(idsOf(rows).flat()).toHaveLength(2);
    expect(rows).toHaveLength(1);
  });

  it("takes fewer columns where pieces keep some of the width for themselves", () => {
    const room = { width: 900, gap: 40, most: 2 };
    expect(flowRows(page, placed(narrow, narrow), { ...room, inset: 80 })).toHaveLength(1);
    expect(idsOf(flowRows(page, placed(narrow, narrow), { ...room, inset: 80 }))).toEqual([[["block-0", "block-1"]]]);
  });

  it("gives all spare height away, to rows that stretch first", () => {
    const rows = flowRows(page, placed(narrow, blocks.quote.sample), { width: 400, gap: 40, most: 1 });
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    const mixed = flowRows(page, placed(wide, narrow, narrow), { width: 900, gap: 40, most: 2 });
    expect(mixed.map(({ share }) => share)).toEqual([0, 1]);
  });
});
