import { describe, expect, it } from "vitest";
import { planTable, type TableRequest } from "./plan-table.ts";
import { blockOf, planned as plan } from "./table/fixtures/planned.ts";
import * as tables from "./table/fixtures/tables.ts";
import { vega } from "./table/fixtures/vega.ts";

describe("the finding is the title", () => {
  it.each([
    [tables.sugarcane, "Uttar Pradesh has the highest production"],
    [tables.trade, "Exports rose 32% from 2018-19 to 2023-24"],
    [tables.rainfall, "Jul has the highest rainfall"],
    [tables.disbursed, "Nagpur has the highest amount disbursed"],
    [tables.orders, "North has the highest total amount"],
    [tables.yearsInHeader, "Kerala had the highest value in 2022"],
    [vega.seattle, "November has the highest average precipitation"],
    [vega.stocks, "GOOG had the highest price in Mar 2010"],
    [vega.sp500, "Price peaked in Oct 2007"],
    [vega.globalTemp, "Temp rose from 1880 to 2023"],
    [vega.co2, "CO2 rose 32% from Mar 1958 to Apr 2020"],
    [vega.cars, "Japan has the highest average miles per gallon"],
    [vega.disasters, "Drought makes up the largest part of deaths"],
    [vega.gapminder, "China has the highest population"],
  ])("%#", (table, title) => {
    expect(plan(table).spec.title).toBe(title);
  });

  it("speaks Hindi where the locale does", () => {
    const { spec } = plan(tables.hindiCrops, { locale: "hi-IN" });
    expect(spec.title).toBe("उत्पादन में उत्तर प्रदेश सबसे आगे");
    expect(spec.subtitle).toContain("5 पंक्तियाँ");
    expect(spec.source).toBe("कृषि मंत्रालय");
    expect(blockOf(spec, "stat-row")?.items[0]).toMatchObject({ label: "कुल उत्पादन", figure: { value: 968.9 } });
  });

  it("leaves a given title alone and says the finding under it", () => {
    const { spec } = plan(tables.energyMix, { title: "Electricity", source: "Ministry of Power" });
    expect(spec).toMatchObject({ title: "Electricity", source: "Ministry of Power" });
    expect(spec.subtitle).toContain("Coal has the highest share");
  });

  it("claims nothing where two are level", () => {
    expect(plan("City,Price\nA,5\nB,5\nC,5").spec.title).toBe("Price by city");
    expect(plan("City,Price\nA,5\nB,5\nC,2").spec.title).toBe("A and B share the highest price");
  });

  it("says nothing of the last year where the file may end in its middle", () => {
    const days = Array.from({ length: 900 }, (_, day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));
    const rows = days.flatMap((day, index) => [
      `${day},North,Tea,${index}`,
      `${day},South,Tea,${index}`,
      `${day},North,Coffee,${index}`,
    ]);
    const { spec } = plan(`Date,Region,Product,Sales\n${rows.join("\n")}`);
    expect(spec.title).toBe("Total sales peaked in May 2022");
    expect(blockOf(spec, "line-chart")?.note).toBe("Monthly totals");
  });

  it("calls none the fastest to grow where some have no figure at the start", () => {
    expect(plan(vega.stocks).spec.blocks.at(-1)).toMatchObject({
      title: "Change in price from Jan 2000 to Mar 2010",
      note: "The 4 of 5 that have a figure at both ends",
    });
    expect(plan(vega.iowa).spec.blocks.at(-1)).toMatchObject({
      title: "Renewables had the fastest growth in net generation from 2001 to 2017",
    });
  });
});

describe("the shape of the data chooses the blocks", () => {
  const kinds = (table: TableRequest["table"]) => plan(table).spec.blocks.map(({ type }) => type);

  it("percentages of a whole become a ring", () => {
    expect(kinds(tables.energyMix)).toContain("donut");
  });

  it("months keep their order and stand upright", () => {
    const bars = blockOf(plan(tables.rainfall).spec, "bar-chart");
    expect(bars).toMatchObject({ orientation: "vertical", unit: { kind: "measure", symbol: "mm" } });
    expect(bars?.items.map(({ label }) => label).slice(0, 3)).toEqual(["Jan", "Feb", "Mar"]);
  });

  it("opinions keep their order", () => {
    const bars = blockOf(plan(tables.survey).spec, "bar-chart");
    expect(bars?.items[0]?.label).toBe("Strongly disagree");
    expect(bars?.items.at(-1)?.label).toBe("Strongly agree");
  });

  it("a long format becomes one line for each of up to five categories", () => {
    const line = blockOf(plan(vega.stocks).spec, "line-chart");
    expect(line?.series.map(({ name }) => name)).toEqual(["GOOG", "AAPL", "AMZN", "IBM", "MSFT"]);
    expect(line?.series[0]?.figures[0]).toBeNull();
    expect(blockOf(plan(vega.countries).spec, "line-chart")?.note).toBe("The 5 with the highest latest value, of 62");
  });

  it("years in the header become lines", () => {
    const line = blockOf(plan(tables.yearsInHeader).spec, "line-chart");
    expect(line?.x.map(({ label }) => label)).toEqual(["2019", "2020", "2021", "2022"]);
  });

  it("more days than a line can show become monthly averages, and it says so", () => {
    const line = blockOf(plan(vega.seattle).spec, "line-chart");
    expect(line?.x).toHaveLength(48);
    expect(line?.note).toBe("Monthly averages");
  });

  it("uneven dates are placed on a true axis", () => {
    expect(blockOf(plan("Year,Literacy\n1951,18\n1961,28\n2001,65\n2011,74").spec, "line-chart")?.x[2]?.at).toBe("2001-01-01");
    expect(blockOf(plan(vega.sp500).spec, "line-chart")?.x[0]?.at).toBeUndefined();
  });

  it("a long tail of amounts becomes Others; of rates it is left out and said", () => {
    const population = blockOf(plan(vega.hurricanes).spec, "bar-chart");
    expect(population?.items).toHaveLength(11);
    expect(population?.items.at(-1)?.label).toBe("Others (42)");
    const rates = blockOf(plan(vega.obesity).spec, "bar-chart");
    expect(rates?.items).toHaveLength(10);
    expect(rates?.note).toBe("The 10 highest of 50");
  });

  it("rates are averaged, amounts added up, and it says so", () => {
    expect(blockOf(plan(vega.cars).spec, "bar-chart")?.note).toBe("Average of the rows of each category");
    expect(blockOf(plan(tables.orders).spec, "bar-chart")?.items[0]).toMatchObject({ label: "North", figure: { value: 1270 } });
  });

  it("codes name the rows but are not plotted", () => {
    const { spec } = plan(tables.marks);
    expect(blockOf(spec, "table")?.columns.map(({ label }) => label)).toEqual(["Name", "Maths", "Science", "English"]);
    expect(JSON.stringify(spec)).not.toContain("Roll");
  });

  it("names with dates become a timeline", () => {
    const timeline = blockOf(plan(vega.monarchs).spec, "timeline");
    expect(timeline?.items[0]).toMatchObject({ when: "1565–1603", title: "Elizabeth" });
  });

  it("figures of different kinds become stats, each in its unit", () => {
    expect(
      blockOf(plan(tables.keyFigures).spec, "stat-row")?.items.map(({ figure }) => [figure.value, figure.unit?.kind]),
    ).toEqual([
      [52_000_000, "currency"],
      [12_450, undefined],
      [3.4, "percent"],
      [840, "currency"],
    ]);
    expect(blockOf(plan(tables.singleRow).spec, "stat-row")?.items).toHaveLength(4);
  });

  it("words alone become a table, with a warning", () => {
    const { spec, codes } = plan(tables.tasks);
    expect(spec.blocks.map(({ type }) => type)).toEqual(["table"]);
    expect(codes).toContain("nothing_to_plot");
  });

  it.each(Object.entries(vega))("%s keeps to six blocks, no kind of chart three times", (_, table) => {
    const types = kinds(table);
    expect(types.length).toBeLessThanOrEqual(6);
    for (const type of types) expect(types.filter((other) => other === type).length).toBeLessThan(3);
  });

  it("the same table gives the same plan", () => {
    expect(planTable({ table: vega.cars })).toEqual(planTable({ table: vega.cars }));
  });
});

describe("no number is made up", () => {
  it("people are not added up over the years", () => {
    const years = [2001, 2011, 2021].flatMap((year) =>
      ["Goa,North,", "Goa,South,", "Diu,North,"].map((place) => `${year},${place}${year}`),
    );
    const { spec } = plan(`Year,State,Part,People\n${years.join("\n")}`);
    expect(JSON.stringify(spec)).not.toContain(String(3 * (2001 + 2011 + 2021)));
    expect(blockOf(spec, "bar-chart")).toMatchObject({ note: "In 2021. Rows of one category are added up" });
  });

  it("averages of a handful of rows name no winner", () => {
    const rows = Array.from({ length: 100 }, (_, row) => `P${row % 13},${row % 7}`);
    expect(plan(["Port,Delay", "Q,99", "Q,98", ...rows].join("\n")).spec.title).toBe("Delay by port");
  });

  it("a figure that is repeated on every row of its state counts once", () => {
    const { spec, codes } = plan(vega.income);
    const total = blockOf(spec, "stat-row")?.items.find(({ label }) => label === "Total");
    const states = new Map(
      (JSON.parse(vega.income) as { name: string; total: number }[]).map(({ name, total }) => [name, total]),
    );
    expect(total?.figure.value).toBe([...states.values()].reduce((sum, value) => sum + value, 0));
    expect(codes).toContain("repeated_values");
  });

  it("percentages of different wholes aren't averaged into a key figure", () => {
    const labels = blockOf(plan(tables.salesInCrore).spec, "stat-row")?.items.map(({ label }) => label);
    expect(labels).toEqual(["Total sales"]);
  });

  it("outliers stay in the spread, together", () => {
    const bars = plan(vega.gapminder).spec.blocks.findLast(({ type }) => type === "bar-chart");
    const counts = bars?.type === "bar-chart" ? bars.items.map(({ label, figure }) => [label, figure.value] as const) : [];
    expect(counts.at(-1)).toEqual(["1,00,000 and over", 1]);
    expect(counts.reduce((sum, [, count]) => sum + count, 0)).toBe(187);
  });
});
