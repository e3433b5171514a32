import { describe, expect, it } from "vitest";
import { z } from "zod";
import { blocks } from "./blocks/index.ts";
import { InfographicSpec, maxBlocks } from "./spec.ts";

const quote = { type: "quote", text: "Less, but better" };
const issuesOf = (draft: unknown) =>
  InfographicSpec.safeParse(draft).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("InfographicSpec", () => {
  it.each(Object.entries(blocks))("takes the sample of %s", (type, { sample }) => {
    const { blocks: parsed } = InfographicSpec.parse({ title: "Sample", blocks: [sample] });

    expect(parsed[0]?.type).toBe(type);
  });

  it("folds white space and composes characters", () => {
    expect(InfographicSpec.parse({ title: "  Cafe\u0301 \n prices ", blocks: [quote] }).title).toBe("Café prices");
  });

  it("names the field that is wrong", () => {
    const draft = {
      title: "A",
      blocks: [
        {
          type: "donut",
          items: [
            { label: "x", figure: { value: -1 } },
            { label: "y", figure: { value: 2 } },
          ],
        },
      ],
    };

    expect(issuesOf(draft)).toEqual(["blocks.0.items.0.figure.value: is negative; a part of a whole can't be"]);
  });

  it.each([
    ["an unknown field", { title: "A", colour: "red", blocks: [quote] }],
    ["no blocks", { title: "A", blocks: [] }],
    ["too many blocks", { title: "A", blocks: Array(maxBlocks + 1).fill(quote) }],
    ["a control character", { title: "A\u0007", blocks: [quote] }],
    ["a hidden direction change", { title: "A\u202eB", blocks: [quote] }],
    ["a number that overflows", { title: "A", blocks: [{ type: "headline", text: "x", figure: { value: 1e300 } }] }],
    ["a huge canvas", { title: "A", blocks: [quote], size: { width: 30_000, height: 30_000 } }],
    [
      "lines of different length",
      {
        title: "A",
        blocks: [{ type: "line-chart", x: [{ label: "1" }, { label: "2" }], series: [{ name: "s", figures: [{ value: 1 }] }] }],
      },
    ],
  ])("refuses %s", (_what, draft) => {
    expect(InfographicSpec.safeParse(draft).success).toBe(false);
  });

  it("can be written as JSON Schema", () => {
    const schema = z.toJSONSchema(InfographicSpec, { io: "input" });

    expect(schema.required).toEqual(["title", "blocks"]);
  });
});
