import { describe, expect, it } from "vitest";
import { blocks } from "../infographic/blocks/index.ts";
import { type InfographicDraft, InfographicSpec } from "../infographic/spec.ts";
import { chooseDesign, explainDesign } from "./choose-design.ts";

type SampleType =
  | "bar-chart"
  | "comparison"
  | "headline"
  | "icon-list"
  | "line-chart"
  | "quote"
  | "stat-row"
  | "steps"
  | "timeline";

const specOf = (title: string, types: readonly SampleType[], more: Partial<InfographicDraft> = {}): InfographicSpec =>
  InfographicSpec.parse({ title, blocks: types.map((type) => blocks[type].sample), ...more });

const namesOf = (spec: InfographicSpec) => {
  const { template, theme } = chooseDesign(spec);
  return { template: template.name, theme: theme.name };
};

describe("chooseDesign", () => {
  it.each([
    ["How to make masala chai", ["icon-list", "steps"], "recipe"],
    ["दस मिनट में चाय बनाने की विधि", ["icon-list", "steps"], "recipe"],
    ["A history of the rupee", ["timeline", "stat-row"], "spine"],
    ["Train vs plane", ["comparison", "bar-chart"], "split"],
    ["People who live in India", ["headline"], "big-number"],
    ["Gitanjali", ["quote"], "quote-card"],
    ["The ten largest states", ["bar-chart", "stat-row"], "board"],
    ["You are invited to our annual mela", ["icon-list"], "ticket"],
    ["Frequently asked questions on rent", ["icon-list", "quote"], "chat"],
    ["Annual report of the water board", ["stat-row", "line-chart", "bar-chart"], "report"],
  ] as const)("lays out “%s” of %j as %s", (title, types, template) => {
    expect(namesOf(specOf(title, types)).template).toBe(template);
  });

  it.each([
    ["Diwali in four days", "diwali"],
    ["दिवाली की तैयारी", "diwali"],
    ["What rivers carry to the sea", "ocean"],
    ["How UPI payments work", "ledger"],
    ["Where tigers live", "forest"],
    ["When the monsoon arrives", "monsoon"],
  ])("colours “%s” as %s", (title, theme) => {
    expect(namesOf(specOf(title, ["icon-list"])).theme).toBe(theme);
  });

  it("hears whole words only", () => {
    expect(namesOf(specOf("A season of research", ["icon-list"])).theme).not.toBe("ocean");
  });

  it("gives the same spec the same design, and like ones different ones", () => {
    const titles = ["Iron", "Copper", "Zinc", "Gold", "Silver", "Lead", "Tin", "Nickel", "Cobalt", "Mica"];
    const designs = titles.map((title) => namesOf(specOf(title, ["stat-row", "bar-chart", "icon-list"])));

    expect(titles.map((title) => namesOf(specOf(title, ["stat-row", "bar-chart", "icon-list"])))).toEqual(designs);
    expect(new Set(designs.map(({ template }) => template)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(designs.map(({ theme }) => theme)).size).toBeGreaterThanOrEqual(3);
  });

  it("takes what is named, whatever suits", () => {
    const spec = specOf("How to make masala chai", ["steps"], { template: "atlas", theme: "neon" });
    expect(namesOf(spec)).toEqual({ template: "atlas", theme: "neon" });
  });

  it.each([
    ["template", "big-nubmer", 'did you mean "big-number"?'],
    ["theme", "Midnigth", undefined],
    ["theme", "midnigth", 'did you mean "midnight"?'],
    ["theme", "qqq", "choose one of blueprint, boardroom"],
  ])("refuses the %s “%s” and helps", (what, name, help) => {
    const parsed = InfographicSpec.safeParse({ title: "x", blocks: [blocks.quote.sample], [what]: name });
    if (help === undefined) return expect(parsed.success).toBe(false);
    expect(() => chooseDesign(parsed.data as InfographicSpec)).toThrowError(
      expect.objectContaining({ code: "invalid_spec", message: expect.stringContaining(help) }),
    );
  });
});

describe("explainDesign", () => {
  it("says why, and offers others from best to worst", () => {
    const { template, theme } = explainDesign(specOf("How to make masala chai", ["icon-list", "steps"]));

    expect(template).toMatchObject({ name: "recipe", why: "it tells how something is done" });
    expect(template.alternatives).toHaveLength(4);
    expect(theme.alternatives).toHaveLength(4);
  });

  it("explains a name that is no longer offered", () => {
    const { template } = explainDesign(specOf("x", ["quote"], { template: "retired" }));
    expect(template).toMatchObject({ name: "retired", why: expect.stringContaining("asked for") });
    expect(template.alternatives[0]?.name).toBe("quote-card");
  });
});
