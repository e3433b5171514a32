import { describe, expect, it } from "vitest";
import { type PlanRequest, planInfographic } from "./plan-infographic.ts";
import { sugarcane } from "./table/fixtures/tables.ts";
import { vega } from "./table/fixtures/vega.ts";
import { shaped } from "./text/fixtures/shaped.ts";

const table = (rows: string): PlanRequest => ({ kind: "table", table: rows });
const text = (words: string): PlanRequest => ({ kind: "text", text: words });

/** The first block that isn't a row of key figures, and what is said of it. */
async function leadOf(request: PlanRequest) {
  const { spec, choices } = await planInfographic(request);
  const index = spec.blocks.findIndex(({ type }) => type !== "stat-row");
  return { type: spec.blocks[index]?.type, choice: choices.find(({ where }) => where === `blocks[${index}]`) };
}

/** Census of India, 2001 and 2011. */
const literacy =
  "State,2001,2011\nKerala,90.9,94.0\nTripura,73.2,87.2\nTamil Nadu,73.5,80.1\nRajasthan,60.4,66.1\nBihar,47.0,61.8";

const contents: [string, PlanRequest, lead: string, why: string][] = [
  ["literacy in two censuses", table(literacy), "slope", "each line runs from then to now"],
  ["sugar cane by state", table(sugarcane), "india-map", "most labels name a place, which a map shows where it is"],
  ["power by source over years", table(vega.iowa), "line-chart", "a line shows how something moved"],
  ["deaths by kind of disaster", table(vega.disasters), "donut", "the parts add up to a whole"],
  ["ten barleys with nearly one yield", table(vega.barley), "lollipop", "10 amounts stay light as dots on stems"],
  ["kings and queens", table(vega.monarchs), "timeline", "the events have dates"],
  ["a text that comes back to its start", text(shaped.water), "cycle", "the last leads back to the first"],
  ["the four headings of a SWOT", text(shaped.railways), "swot", "no other block holds what it says"],
  ["a list of lists", text(shaped.instruments), "tree", "a whole is divided into its kinds"],
  ["counts that narrow", text(shaped.civilService), "funnel", "fewer and fewer pass each stage"],
  ["a journey in Hindi", text(shaped.ganga), "roadmap", "it is a way with milestones"],
];

describe("chooseStructures", () => {
  it.each(contents)("leads %s with a structure that fits, and says why", async (_, request, type, why) => {
    const lead = await leadOf(request);

    expect(lead.type).toBe(type);
    expect(lead.choice).toMatchObject({ type, why });
  });

  it("tells of every block what it is, in order, and offers no other as itself", async () => {
    for (const [, request] of contents) {
      const { spec, choices } = await planInfographic(request);
      expect(choices.map(({ where, type }) => [where, type])).toEqual(
        spec.blocks.map(({ type }, index) => [`blocks[${index}]`, type]),
      );
      for (const { type, alternatives } of choices) expect(alternatives.map((other) => other.type)).not.toContain(type);
    }
  });

  it("keeps months and spreads in their order", async () => {
    expect((await leadOf(table(vega.seattle))).choice?.why).toBe("its bars stand in an order of their own");
  });
});
