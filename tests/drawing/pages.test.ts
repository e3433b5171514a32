import { describe, expect, it } from "vitest";
import { blocks } from "../../src/infographic/blocks/index.ts";
import { type InfographicDraft, sizeNames, sizes } from "../../src/infographic/index.ts";
import { themes } from "../../src/infographic/themes/index.ts";
import { templates } from "../../src/templates/index.ts";
import { inkedBox } from "./inked-box.ts";
import { drawDraft } from "./studio.ts";

const samples = Object.fromEntries(Object.entries(blocks).map(([type, { sample }]) => [type, sample])) as unknown as Record<
  string,
  InfographicDraft["blocks"][number]
>;
const some = (...types: string[]) => types.map((type) => samples[type]).filter((block) => block !== undefined);
const contents = [
  some("stat-row", "line-chart", "bar-chart"),
  some("icon-list", "comparison"),
  some("headline", "donut", "table", "footer"),
  some("timeline", "steps", "quote"),
];

const cases = templates.flatMap(({ name: template }, t) =>
  sizeNames.map((size, s) => ({
    template,
    size,
    theme: themes[(t + s) % themes.length]?.name ?? "",
    content: contents[(t * 2 + s) % contents.length] ?? [],
  })),
);

describe("a page", () => {
  it.each(cases)("$template, $size, $theme keeps all its text on the canvas", async ({ content, ...design }) => {
    const { svg, width, height, warnings } = await drawDraft({
      title: "Uttar Pradesh grows the most sugarcane",
      blocks: content,
      ...design,
    });

    expect(width).toBe(sizes[design.size].width);
    const wanted = sizes[design.size].height ?? height;
    const grew = height > wanted;
    expect(height).toBeGreaterThanOrEqual(wanted);
    expect(warnings.map(({ code }) => code)).toEqual(grew ? ["page_grew"] : []);
    expect(height).toBeLessThan(wanted * 1.5);
    expectInside(svg);
  });

  it("grows rather than cut what doesn't fit, and says so", async () => {
    const { svg, height, warnings } = await drawDraft({
      title: "Everything",
      size: "square",
      blocks: Object.values(samples).slice(0, 14),
    });

    expect(height).toBeGreaterThan(1080);
    expect(warnings.map(({ code }) => code)).toEqual(["page_grew"]);
    expectInside(svg);
  });

  it.each(["square", "story", "landscape"] as const)("holds long words and long titles on %s", async (size) => {
    const word = "Donaudampfschifffahrtsgesellschaftskapitän";
    const { svg } = await drawDraft({
      title: `${word} and everything that a person could want to say about it in a title of a hundred and more characters`,
      size,
      blocks: [
        {
          type: "bar-chart",
          items: [
            { label: word, figure: { value: 3 } },
            { label: "b", figure: { value: -2 } },
          ],
        },
        {
          type: "stat-row",
          items: [
            { label: word, figure: { value: 123_456_789_012_345 } },
            { label: "x", figure: { value: 0.001 } },
          ],
        },
      ],
    });

    expectInside(svg);
  });

  it("draws markup in the text as text", async () => {
    const { svg } = await drawDraft({
      title: "<script>alert(1)</script> & <b>bold</b>",
      blocks: [{ type: "quote", text: '"><image href="https://evil.example/x"/>' }],
    });

    expect(svg).not.toMatch(/<script|<b>|<image href="http/);
    expect(svg).toContain("<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;</title>");
  });

  it("names what it can't draw instead of drawing boxes", async () => {
    await expect(drawDraft({ title: "مرحبا", blocks: some("quote") })).rejects.toMatchObject({
      code: "unsupported_characters",
      message: expect.stringContaining("Arabic"),
    });
  });
});

function expectInside(svg: string): void {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  const { left, top, right, bottom } = inkedBox(svg);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(width ?? 0);
  expect(bottom).toBeLessThanOrEqual(height ?? 0);
}
