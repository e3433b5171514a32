import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlockType, InfographicSpec } from "../infographic/index.ts";
import { AppError } from "../kernel/app-error.ts";
import { planTable, type TableRequest } from "./plan-table.ts";
import * as tables from "./table/fixtures/tables.ts";
import { tooLong, vega } from "./table/fixtures/vega.ts";
import { unprovenNumbers } from "./table/prove.ts";

const plan = (table: TableRequest["table"], request: Omit<TableRequest, "table"> = {}) => {
  const { spec, warnings } = planTable({ table, ...request });
  return { spec: InfographicSpec.parse(spec), warnings, codes: warnings.map(({ code }) => code) };
};

const blockOf = <Type extends BlockType>(spec: InfographicSpec, type: Type) =>
  spec.blocks.find((block): block is Extract<InfographicSpec["blocks"][number], { type: Type }> => block.type === type);

const refusalOf = (request: TableRequest): AppError => {
  try {
    planTable(request);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("was not refused");
};

describe("every number", () => {
  it.each(Object.entries({ ...tables, ...vega }))("of %s follows from its cells", (_, table) => {
    expect(unprovenNumbers(plan(table).spec, table)).toEqual([]);
  });

  it("is recomputed from the raw file without the planner's own reading", () => {
    const lines = vega.hurricanes
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const total = lines.slice(1).reduce((sum, [, , population]) => sum + Number(population), 0);
    expect(blockOf(plan(vega.hurricanes).spec, "stat-row")?.items[0]?.figure.value).toBe(total);

    const bars = blockOf(plan(vega.hurricanes).spec, "bar-chart");
    for (const { label, figure } of bars?.items ?? []) {
      if (figure.source?.kind !== "cell") continue;
      const [state, , population] = lines[figure.source.row - 1] ?? [];
      expect([state, Number(population)]).toEqual([label, figure.value]);
    }
  });

  it("is found out when it is wrong", () => {
    const { spec } = plan(tables.sugarcane);
    const bars = blockOf(spec, "bar-chart");
    if (bars?.items[1]) bars.items[1].figure.value += 1;
    expect(unprovenNumbers(spec, tables.sugarcane)).toHaveLength(1);
  });
});

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
});

describe("units", () => {
  it("keeps crore as full rupees", () => {
    const { spec } = plan(tables.salesInCrore);
    expect(blockOf(spec, "bar-chart")).toMatchObject({ unit: { kind: "currency", code: "INR" } });
    expect(blockOf(spec, "bar-chart")?.items[0]?.figure.value).toBe(23_102_500_000);
  });

  it("reads lakh grouping, and brackets as a minus", () => {
    const items = blockOf(plan(tables.disbursed).spec, "bar-chart")?.items.map(({ label, figure }) => [label, figure.value]);
    expect(items).toEqual([
      ["Nagpur", 20_500_000],
      ["Pune", 14_500_000],
      ["Nashik", 9_850_000],
      ["Thane", -500_000],
    ]);
  });

  it("reads a German file as German", () => {
    expect(blockOf(plan(tables.german).spec, "bar-chart")?.items.map(({ figure }) => figure.value)).toEqual([
      2345.75, 1234.5, 987,
    ]);
  });

  it("leaves gaps as gaps", () => {
    const { spec } = plan("Year,Price\n2019,4\n2020,NA\n2021,-\n2022,7");
    expect(blockOf(spec, "line-chart")?.series[0]?.figures.map((figure) => figure?.value ?? null)).toEqual([4, null, null, 7]);
  });
});

describe("repairs are told", () => {
  it("names the ragged lines", () => {
    const { spec, warnings } = plan(tables.ragged);
    expect(warnings.map(({ code, where }) => [code, where])).toEqual([
      ["duplicate_header", "column 2"],
      ["empty_header", "column 3"],
      ["ragged_row", "line 3"],
      ["ragged_row", "line 4"],
    ]);
    expect(blockOf(spec, "bar-chart")?.items.map(({ label }) => label)).toEqual(["Meena", "Asha", "Kiran"]);
  });

  it("takes a total for what it is, a line above for a title, a line below for the source", () => {
    const { spec, codes } = plan(tables.sugarcane);
    expect(codes).toEqual(["preamble", "footnote", "total_row"]);
    expect(spec).toMatchObject({ kicker: "Sugarcane production 2023-24", source: "Directorate of Economics and Statistics" });
    expect(JSON.stringify(spec)).not.toContain('"Total"');
  });

  it("numbers the columns of a table without a header", () => {
    const { spec, codes } = plan(tables.headless);
    expect(codes).toEqual(["no_header"]);
    expect(blockOf(spec, "bar-chart")?.items[0]?.figure.source).toEqual({ kind: "cell", row: 1, column: "Column 2" });
  });

  it("leaves nested JSON out", () => {
    const { warnings } = plan([
      { city: "Pune", sales: 3, tags: ["a"] },
      { city: "Goa", sales: 5, tags: [] },
    ]);
    expect(warnings[0]).toMatchObject({ code: "nested_column", where: 'column "tags"' });
  });

  it("reads a Markdown table", () => {
    const { spec, warnings } = plan(tables.markdown);
    expect(warnings).toEqual([]);
    expect(blockOf(spec, "bar-chart")?.items.map(({ label }) => label)).toEqual(["Delhi", "Mumbai", "Chennai"]);
  });

  it("reads dates by the day where one row settles it", () => {
    const { spec, codes } = plan(tables.orders);
    expect(spec.subtitle).toContain("3 Jan 2024 to 28 Mar 2024");
    expect(codes).not.toContain("ambiguous_dates");
    expect(plan("Date,Price\n01/02/2024,1\n02/02/2024,2\n03/02/2024,4").codes).toContain("ambiguous_dates");
  });
});

describe("what can't be drawn is refused", () => {
  it.each([
    ["nothing", "", "empty_input", "no rows"],
    ["a header alone", "State,Sales\n", "empty_input", "no rows"],
    ["white space", " \n \n", "empty_input", "no rows"],
    ["an open quote", 'a,b\n1,"2', "invalid_table", "line 2"],
    ["a number out of range", "City,Sales\nPune,5\nGoa,2e15", "invalid_table", 'row 3, column "Sales"'],
    ["a number beyond a double", "City,Sales\nPune,5\nGoa,1e999", "invalid_table", 'row 3, column "Sales"'],
    ["a bell", "City,Sales\nPu\u0007ne,5", "invalid_table", "line 2"],
    ["broken JSON", '[{"a": 1,]', "invalid_json", "JSON"],
    ["12,360 rows", tooLong.species, "limit_exceeded", "12,360 rows; the limit is 5,000"],
    ["7,650 objects", tooLong.jobs, "limit_exceeded", "7,650 rows"],
    ["101 columns", `${"a,".repeat(100)}b\n${"1,".repeat(100)}2`, "limit_exceeded", "101 columns"],
  ])("%s", (_, table, code, words) => {
    const error = refusalOf({ table });
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it("a locale that is none", () => {
    expect(refusalOf({ table: tables.survey, locale: "english" }).code).toBe("invalid_request");
  });
});

describe("whatever comes in", () => {
  const check = (table: TableRequest["table"]) => {
    try {
      const { spec } = planTable({ table });
      const { success, error } = InfographicSpec.safeParse(spec);
      expect(error?.issues).toBeUndefined();
      expect(success).toBe(true);
      expect(unprovenNumbers(spec, table)).toEqual([]);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  };

  it("a string is planned or refused", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check));
  });

  it("a table of odd cells is planned or refused", () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "NA",
        "-",
        "Total",
        "2020",
        "Jan 2020",
        "12%",
        "₹5 Cr",
        "1,23,456",
        "(3)",
        "0",
        "क",
        "Q1",
        "1e14",
        "-1e15",
        "x\u200by",
      ),
      fc.integer().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc
        .date({ noInvalidDate: true, min: new Date("1000-01-01"), max: new Date("2200-01-01") })
        .map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom("North", "South", "West"),
    );
    const rows = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 }));
    fc.assert(
      fc.property(rows, (table) => check(table.map((row) => row.map((value) => `"${value}"`).join(",")).join("\n"))),
      { numRuns: 300 },
    );
  });

  it("objects of any JSON are planned or refused", () => {
    const objects = fc.array(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 5 }), {
      maxLength: 12,
    });
    fc.assert(fc.property(objects, (table) => check(table)));
  });

  it("the same table gives the same plan", () => {
    expect(planTable({ table: vega.cars })).toEqual(planTable({ table: vega.cars }));
  });
});
