import { describe, expect, it } from "vitest";
import { type InfographicDraft, InfographicSpec } from "../../src/infographic/index.ts";
import { drawPages, studio } from "./studio.ts";

type Block = InfographicDraft["blocks"][number];

const habits = ["Switch off", "Set the AC to 24 °C", "Dry in the sun", "Run full loads", "Buy five stars"];
const list: Block = {
  type: "icon-list",
  items: habits.map((title) => ({ title, detail: "It costs nothing and helps every day." })),
};
const chart = (title: string): Block => ({
  type: "bar-chart",
  title,
  items: ["AC", "Fridge", "Lights", "Fans", "Pump", "Other"].map((label, index) => ({
    label,
    figure: { value: 40 - 6 * index },
  })),
});
const charts = (count: number): Block[] => Array.from({ length: count }, (_, index) => chart(`Chart ${index + 1}`));

const partsOf = async (draft: InfographicDraft) => (await studio.design(InfographicSpec.parse(draft))).parts;
const typesOf = async (draft: InfographicDraft): Promise<string[][]> =>
  (await partsOf(draft)).map(({ blocks }) => blocks.map(({ block }) => block.type));

describe("a carousel", () => {
  const draft: InfographicDraft = {
    title: "Five habits that cut the bill",
    template: "carousel",
    size: "portrait",
    blocks: [list, chart("What a home uses"), { type: "quote", text: "The cheapest unit is the one not used." }],
  };

  it("opens with a cover and gives each point a page, numbered as in its list", async () => {
    const parts = await partsOf(draft);

    expect(parts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(parts[0]?.blocks).toEqual([]);
    expect(parts.slice(1, 6).map(({ blocks }) => blocks)).toMatchObject(
      habits.map((title, index) => [
        { where: `blocks[0].items[${index}]`, block: { type: "key-point", number: index + 1, title } },
      ]),
    );
    expect(parts[6]?.blocks.map(({ block }) => block.type)).toEqual(["bar-chart", "quote"]);
  });

  it.each(["portrait", "square", "story", "landscape"] as const)("has pages of one size on %s", async (size) => {
    const pages = await drawPages({ ...draft, size });

    expect(new Set(pages.map(({ width, height }) => `${width}x${height}`)).size).toBe(1);
    expect(pages[0]?.fit).toContainEqual({
      action: "paged",
      where: "page",
      what: "The content goes on on further pages",
      from: 1,
      to: pages.length,
    });
  });

  it("has pages to swipe where its size is left open", async () => {
    const [cover] = await drawPages({ ...draft, size: "auto" });
    expect([cover?.width, cover?.height]).toEqual([1080, 1350]);
  });

  it("leaves a history whole: its dates belong together", async () => {
    const items = Array.from({ length: 6 }, (_, index) => ({ when: `${2001 + index}`, title: `Year ${index + 1}` }));
    const types = await typesOf({ ...draft, blocks: [{ type: "timeline", items }] });
    expect(types).toEqual([[], ["timeline"]]);
  });
});

describe("more than one page holds", () => {
  const six: InfographicDraft = { title: "Six charts", template: "report", size: "square", blocks: charts(6) };

  it("makes the page longer where nothing else was asked for", async () => {
    const [page, ...further] = await drawPages(six);
    expect(further).toEqual([]);
    expect(page?.height).toBeGreaterThan(1080);
  });

  it("goes on on further pages of the size that was asked for, each block once and in its order", async () => {
    const draft = { ...six, overflow: "page" as const };
    const parts = await partsOf(draft);
    const titles = parts.flatMap(({ blocks }) => blocks.map(({ block }) => ("title" in block ? block.title : "")));
    const pages = await drawPages(draft);

    expect(parts.length).toBeGreaterThan(1);
    expect(titles).toEqual(["Chart 1", "Chart 2", "Chart 3", "Chart 4", "Chart 5", "Chart 6"]);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => [1080, 1080]));
    expect(pages.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  it("stays one page where it fits", async () => {
    expect(await partsOf({ ...six, blocks: charts(1), overflow: "page" })).toHaveLength(1);
  });

  it("takes a carousel where no layout was named", async () => {
    const { template, ...free } = six;
    const { design } = await studio.design(InfographicSpec.parse({ ...free, overflow: "page" }));
    expect(design.template.name).toBe("carousel");
  });

  it("takes further pages where one picture can't be as large", async () => {
    const pages = await drawPages({ title: "Forty charts", template: "column", size: "auto", blocks: charts(40) });
    expect(pages.length).toBeGreaterThan(1);
  });

  it("lets one block that is higher than a page have a longer one", async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [`Row ${index}`, { value: index }]);
    const table: Block = { type: "table", columns: [{ label: "Name" }, { label: "Count" }], rows };
    const pages = await drawPages({ ...six, overflow: "page", blocks: [chart("One"), table, chart("Two")] });

    expect(pages.map(({ height }) => height > 1080)).toEqual([false, true, false]);
    expect(pages[1]?.warnings.map(({ code }) => code)).toEqual(["page_grew"]);
  });
});
