import { describe, expect, it } from "vitest";
import { planText } from "../plan-text.ts";

const leadOf = async (text: string) => (await planText({ text })).spec.blocks[0];

describe("a list", () => {
  it("of lists is a tree, each part under what it is nested in", async () => {
    const block = await leadOf(
      "# Rice\n\n- White\n  - Basmati\n    - Pusa\n  - Sona masuri\n- Red\n  - Matta\n  - Rakthashali",
    );

    expect(block).toMatchObject({
      type: "tree",
      root: {
        title: "Rice",
        children: [
          { title: "White", children: [{ title: "Basmati", children: [{ title: "Pusa" }] }, { title: "Sona masuri" }] },
          { title: "Red", children: [{ title: "Matta" }, { title: "Rakthashali" }] },
        ],
      },
    });
  });

  it("of one entry with all others under it is a tree from that entry on", async () => {
    const block = await leadOf(
      "# Courts\n\n- Supreme Court\n  - High Courts\n    - District courts\n    - Family courts\n  - Tribunals",
    );
    expect(block).toMatchObject({
      root: {
        title: "Supreme Court",
        children: [
          { title: "High Courts", children: [{ title: "District courts" }, { title: "Family courts" }] },
          { title: "Tribunals" },
        ],
      },
    });
    expect((await leadOf("# Rice\n\n- Basmati\n  - Pusa\n  - Dehradun"))?.type).toBe("icon-list");
  });

  it("whose parts lie deeper than a tree goes stays a list", async () => {
    const deep = "- A\n  - B\n    - C\n      - D\n  - E\n- F\n  - G\n  - H";
    expect((await leadOf(`# Letters\n\n${deep}`))?.type).toBe("icon-list");
  });

  it.each([
    [
      "comes back to its start",
      "1. Rain falls on the hills.\n2. Rivers run to the sea.\n3. Clouds rise and return as rain.",
      "cycle",
    ],
    ["says that it begins again", "1. बीज बोएँ।\n2. फसल काटें।\n3. खेत जोतें और फिर से शुरू करें।", "cycle"],
    ["goes back to somewhere else", "1. Leave the hotel.\n2. See the fort.\n3. Take the bus back to town.", "steps"],
    [
      "of phases is a sequence without being numbered",
      "- Phase 1: Two lines\n- Phase 2: Four lines\n- Phase 3: The ring",
      "steps",
    ],
  ])("that %s: %j", async (_, list, type) => {
    expect((await leadOf(`# On the way\n\n${list}`))?.type).toBe(type);
  });

  it("of counts is a funnel only where they narrow and are stages of something", async () => {
    const stages = "- Visitors: 12,000\n- Signed up: 900\n- Paid: 120";
    const cities = "- Delhi: 12,000\n- Pune: 900\n- Goa: 120";

    expect((await leadOf(`# The shop\n\n${stages}`))?.type).toBe("funnel");
    expect((await leadOf(`# The shops\n\n${cities}`))?.type).toBe("bar-chart");
    expect((await leadOf(`# The shop\n\n${stages.replace("900", "90")}`))?.type).toBe("bar-chart");
  });

  it("under each of the four headings of a SWOT is one of its fields", async () => {
    const lists =
      "## Threats\n- Heat\n- Kenya\n\n## Strengths\n- Names\n- Size\n\n## Opportunities\n- Green tea\n- Tourism\n\n## Weaknesses\n- Old bushes\n- Bulk";
    expect(await leadOf(`# Tea\n\n${lists}`)).toMatchObject({
      type: "swot",
      strengths: ["Names", "Size"],
      weaknesses: ["Old bushes", "Bulk"],
      opportunities: ["Green tea", "Tourism"],
      threats: ["Heat", "Kenya"],
    });
  });
});
