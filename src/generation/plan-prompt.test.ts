import { describe, expect, it } from "vitest";
import { InfographicSpec } from "../infographic/index.ts";
import { planPrompt } from "./plan-prompt.ts";

const planned = async (prompt: string) => InfographicSpec.parse((await planPrompt({ prompt })).spec);

describe("planPrompt", () => {
  it.each([
    ["benefits of drinking water, 5 points", "Benefits of drinking water"],
    ["timeline of indian independence", "Timeline of Indian independence"],
    ["compare Java and Kotlin", "Java versus Kotlin"],
    ["how to make filter coffee in 6 steps", "How to make filter coffee in 6 steps"],
    ["stats about UPI", "UPI in numbers"],
    ["Create an infographic about the water cycle for an instagram story", "The water cycle"],
    ["please make me a poster on road safety, A4", "Road safety"],
    ["solar energy infographic with stats, a timeline and a comparison", "Solar energy"],
    ["Design a dark themed infographic about climate change with 4 key facts", "Climate change"],
    ["pie chart of household expenses", "Household expenses"],
    ["हिंदी में पानी पीने के 5 फायदे", "पानी पीने के 5 फायदे"],
  ])("titles %j", async (prompt, title) => {
    expect((await planned(prompt)).title).toBe(title);
  });

  it.each([
    ["benefits of drinking water, 5 points", "icon-list", 5],
    ["how to make filter coffee in six steps", "steps", 6],
    ["history of ISRO with 8 events", "timeline", 8],
    ["top 10 tourist places in Kerala", "icon-list", 10],
    ["हिंदी में पानी पीने के ५ फायदे", "icon-list", 5],
  ])("lays out %j as %s with %i entries", async (prompt, type, count) => {
    const [block] = (await planned(prompt)).blocks;

    expect(block?.type).toBe(type);
    expect(block && "items" in block ? block.items : []).toHaveLength(count);
  });

  it("names the two sides of a comparison", async () => {
    expect((await planned("EV vs petrol cars")).blocks[0]).toMatchObject({
      left: { title: "EV" },
      right: { title: "Petrol cars" },
    });
    expect((await planned("pros and cons of remote work")).blocks[0]).toMatchObject({
      left: { title: "Pros" },
      right: { title: "Cons" },
    });
  });

  it("lays out every structure that is asked for, in the order named", async () => {
    const { blocks } = await planned("solar energy with stats, a timeline and a comparison");

    expect(blocks.map(({ type }) => type)).toEqual(["icon-list", "timeline", "comparison"]);
  });

  it.each([
    ["the water cycle for an instagram story", "story"],
    ["road safety, A4", "a4"],
    ["road safety square", "square"],
    ["steps to apply for a passport as a slide", "landscape"],
    ["landscape of Indian startups", "auto"],
    ["story of the Ganga", "auto"],
  ])("sizes %j as %s", async (prompt, size) => {
    expect((await planned(prompt)).size).toBe(size);
  });

  it("says plainly what is to be put where, in the language of the prompt, and invents no number", async () => {
    const english = await planPrompt({ prompt: "5 benefits of walking" });
    const hindi = await planPrompt({ prompt: "पैदल चलने के 5 फायदे" });

    expect(english.spec).toMatchObject({ needs_content: true, locale: "en-IN" });
    expect(english.spec.blocks[0]).toMatchObject({
      items: [{ title: "Point 1", detail: "Add your first benefit" }, {}, {}, {}, {}],
    });
    expect(hindi.spec).toMatchObject({ needs_content: true, locale: "hi-IN" });
    expect(hindi.spec.blocks[0]).toMatchObject({ items: [{ title: "बिंदु 1" }, {}, {}, {}, {}] });
    expect(JSON.stringify([english.spec, hindi.spec])).not.toContain('"figure"');
    expect(english.spec).not.toHaveProperty("theme");
    expect(english.warnings).toContainEqual(expect.objectContaining({ code: "needs_content" }));
  });

  it("takes the points that a prompt names itself", async () => {
    const spec = await planned("The three Rs: reduce, reuse and recycle");

    expect(spec).toMatchObject({ title: "The three Rs", needs_content: false });
    expect(spec.blocks[0]).toMatchObject({ items: [{ title: "Reduce" }, { title: "Reuse" }, { title: "Recycle" }] });
  });
});
