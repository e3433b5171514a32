import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InfographicSpec } from "../infographic/index.ts";
import { AppError } from "../kernel/app-error.ts";
import { maxTextLength, type PlanRequest, planInfographic } from "./plan-infographic.ts";
import { samples } from "./text/fixtures/samples.ts";

const kindsOf = async (request: PlanRequest): Promise<string[]> =>
  (await planInfographic(request)).spec.blocks.map(({ type }) => type);
const text = (words: string): PlanRequest => ({ kind: "text", text: words });
const prompt = (words: string): PlanRequest => ({ kind: "prompt", prompt: words });

describe("planInfographic", () => {
  it("tells a Hindi table in Hindi, without being asked to", async () => {
    const table = "राज्य,क्षेत्रफल (वर्ग किमी)\nराजस्थान,342239\nमध्य प्रदेश,308252\nमहाराष्ट्र,307713\nगुजरात,196024";
    const { spec } = await planInfographic({ kind: "table", table });

    expect(spec.locale).toBe("hi-IN");
    expect(`${spec.title} ${spec.subtitle}`).not.toMatch(/\p{Script=Latin}/u);
  });

  it.each([
    ["an empty text", text(""), "empty_input"],
    ["white space", prompt(" \n\t "), "empty_input"],
    ["a text over the limit", text("a ".repeat(maxTextLength)), "limit_exceeded"],
    ["a control character", text("Exports grew\u0000 12%."), "unsupported_characters"],
    ["a bidirectional override in the title", { ...text("Exports grew."), title: "a\u202eb" }, "unsupported_characters"],
    ["a locale that is none", { ...text("Exports grew."), locale: "English" }, "invalid_request"],
    ["an empty table", { kind: "table", table: "" }, "empty_input"],
  ] satisfies [string, PlanRequest, string][])("refuses %s", async (_, request, code) => {
    await expect(planInfographic(request)).rejects.toMatchObject({ code });
  });

  it("says where a control character stands, and what the limit is", async () => {
    await expect(planInfographic(text("ab\u0007c"))).rejects.toThrow("U+0007 at offset 2");
    await expect(planInfographic(text("a".repeat(maxTextLength + 1)))).rejects.toThrow(
      "100,001 characters and the limit is 100,000",
    );
  });

  it.each([
    ["comma-separated lines", "State,Rice\nBihar,7.4\nOdisha,8.1\nAssam,5.2"],
    ["tab-separated lines", "State\tRice\nBihar\t7.4\nOdisha\t8.1"],
    ["a JSON array of objects", '[{"state":"Bihar","rice":7.4},{"state":"Odisha","rice":8.1}]'],
  ])("plans %s sent as text as the table they are", async (_, words) => {
    expect(await planInfographic(text(words))).toEqual(await planInfographic({ kind: "table", table: words }));
  });

  it("takes a short sentence with numbers for content", async () => {
    const { spec, warnings } = await planInfographic({ kind: "text", text: "राम ने 80 अंक पाए, श्याम ने 75 और मोहन ने 90।" });
    expect(JSON.stringify(spec.blocks)).toContain("श्याम");
    expect(warnings.map(({ message }) => message).join(" ")).not.toContain("no content");
  });

  it("doesn't take prose with commas for a table", async () => {
    expect(await kindsOf(text(samples.exports))).toContain("quote");
  });

  it("plans a prompt that brings its content as the text it is", async () => {
    expect(await planInfographic(prompt(samples.coffee))).toEqual(await planInfographic(text(samples.coffee)));
  });

  it("answers a text that is only a wish with a skeleton", async () => {
    expect((await planInfographic(text("benefits of drinking water"))).spec.needs_content).toBe(true);
  });

  it("gives ten texts at least seven different structures", async () => {
    const structures = await Promise.all(
      Object.values(samples)
        .slice(0, 10)
        .map((sample) => kindsOf(text(sample))),
    );

    expect(new Set(structures.map((blocks) => blocks.join())).size).toBeGreaterThanOrEqual(7);
  });

  const fragments = fc.constantFrom(
    "# ",
    "## ",
    "- ",
    "1. ",
    "> ",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "**",
    "_",
    "`",
    "[x](y)",
    "```\n",
    "12%",
    "₹4.5 lakh crore",
    "in 1947",
    "1969–72",
    " versus ",
    "First, ",
    "Then ",
    "Finally, ",
    "“",
    "”",
    "said Rao",
    ", ",
    ". ",
    "। ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " and ",
    "while ",
    "Unlike X, Y ",
    "India ",
    "grew ",
    "is ",
    "भारत ",
    "में ",
    "१२ लाख",
    "क्षत्रिय",
    "🙂",
    "e\u0301",
    "\u0958",
    "\ud83d\udc69\u200d\ud83d\udcbb",
    "<b>",
    "Source: x",
    "Step 1: ",
    "999999999999999999",
    "-5 °C",
  );
  const words = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  it("answers any words with a valid plan or a refusal that was foreseen", async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom("text" as const, "prompt" as const), async (input, kind) => {
        const plan = await planInfographic(kind === "text" ? text(input) : prompt(input)).catch((error: unknown) => error);
        if (plan instanceof AppError) return;
        expect(plan).not.toBeInstanceOf(Error);
        const { spec } = plan as Awaited<ReturnType<typeof planInfographic>>;
        expect(InfographicSpec.safeParse(spec).error?.issues).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("plans a hundred thousand characters of hostile markup without stalling", async () => {
    for (const unit of ["[", "*a", "# ", "(", "1,", "“", "a - ", "|-", "1. x\n", "12% of it, "]) {
      const input = unit.repeat(Math.floor(maxTextLength / unit.length));
      const plan = await planInfographic(text(input)).catch((error: unknown) => error);
      expect(plan instanceof Error && !(plan instanceof AppError)).toBe(false);
    }
  }, 60_000);
});
