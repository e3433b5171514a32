import { describe, expect, it } from "vitest";
import type { Quantity } from "../../infographic/index.ts";
import { planText } from "../plan-text.ts";
import { samples } from "./fixtures/samples.ts";

describe("planStructures", () => {
  it("reads a list of names and amounts as a chart of them, and of key figures as such", async () => {
    const shares = await planText({ text: "# Energy\n\n- Coal: 73%\n- Solar: 7%\n- Other: 20%" });
    const keys = await planText({ text: "# Report\n\n- Revenue: ₹1,250 crore\n- Stores: 310\n- Staff: 4,200" });

    expect(shares.spec.blocks[0]).toMatchObject({
      type: "donut",
      items: [{ label: "Coal" }, { label: "Solar" }, { label: "Other" }],
    });
    expect(keys.spec.blocks[0]).toMatchObject({ type: "stat-row", items: [{ figure: { value: 1.25e10 } }, {}, {}] });
  });

  it("leaves out a table without rows and makes a picture of the rest", async () => {
    const { spec, warnings } = await planText({
      text: "# Rain\n\n| a | b |\n|---|---|\n\nThe rains came late and left early this year.",
    });

    expect(spec.blocks).toHaveLength(1);
    expect(warnings.map(({ code }) => code)).toContain("table_left_out");
  });

  it("titles a list by the line that announces it, and a bare list by its length", async () => {
    expect((await planText({ text: "Our values:\n- Honesty\n- Speed" })).spec.title).toBe("Our values");
    expect((await planText({ text: "1. Eat breakfast.\n2. Drink water.\n3. Sleep." })).spec.title).toBe("3 steps");
  });

  it("compares two lists under the names in the title", async () => {
    const { spec } = await planText({
      text: "# चाय और कॉफी में अंतर\n\n## चाय\n- कम कैफीन\n- सस्ती\n\n## कॉफी\n- ज़्यादा कैफीन\n- महँगी",
    });

    expect(spec.blocks).toMatchObject([
      { type: "comparison", left: { title: "चाय", points: ["कम कैफीन", "सस्ती"] }, right: { title: "कॉफी" } },
    ]);
  });

  it("keeps what looks like HTML as text and takes Markdown's marks away", async () => {
    const { spec } = await planText({
      text: "# Tags\n\n- Use **bold** <b>sparingly</b>\n- Link to [the guide](https://example.org) with `a`",
    });

    expect(spec.blocks[0]).toMatchObject({
      items: [{ title: "Use bold <b>sparingly</b>" }, { title: "Link to the guide with a" }],
    });
  });

  it("points from the cells of a Markdown table into the text", async () => {
    const { spec } = await planText({ text: samples.states });
    const bengal = quantitiesIn(spec).find(({ value, source }) => value === 16.8 && source?.kind === "span");

    expect(bengal?.source).toMatchObject({ start: samples.states.indexOf("16.8") });

    const text = samples.states.replaceAll("\n", " \r\n");
    const { spec: crlf } = await planText({ text });
    expect(quantitiesIn(crlf).map(({ source }) => source)).toContainEqual({
      kind: "span",
      start: text.indexOf("16.8"),
      end: text.indexOf("16.8") + 4,
    });
  });
});

function quantitiesIn(value: unknown): Quantity[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "value" in value && typeof value.value === "number" ? [value as Quantity] : [];
  return [...own, ...Object.values(value).flatMap(quantitiesIn)];
}
