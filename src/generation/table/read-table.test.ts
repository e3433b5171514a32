import { describe, expect, it } from "vitest";
import { blockOf, planned as plan, refusalOf } from "./fixtures/planned.ts";
import * as tables from "./fixtures/tables.ts";
import { tooLong } from "./fixtures/vega.ts";

describe("units", () => {
  it("keeps crore as full rupees", () => {
    const { spec } = plan(tables.salesInCrore);
    expect(blockOf(spec, "bar-chart")).toMatchObject({ unit: { kind: "currency", code: "INR" } });
    expect(blockOf(spec, "bar-chart")?.items[0]?.figure.value).toBe(23_102_500_000);
  });

  it("takes the scale of the header, unless a cell has its own", () => {
    const table = "Firm,Turnover (₹ crore)\nAsha,₹12\nRavi,7\nMeena,₹90 lakh";
    expect(blockOf(plan(table).spec, "donut")?.items.map(({ figure }) => figure.value)).toEqual([
      120_000_000, 70_000_000, 9_000_000,
    ]);
  });

  it("plots no codes, but weights and financial years that are written like them", () => {
    const rows = ["FY2020-21,AB12-99,1000kg", "FY2021-22,AB13-07,1200kg", "FY2022-23,AC40-11,1500kg"];
    const { spec } = plan(`Season,Batch ref,Harvest\n${rows.join("\n")}`);
    expect(spec.title).toBe("Harvest rose 50% from FY2020-21 to FY2022-23");
    expect(blockOf(spec, "line-chart")?.unit).toEqual({ kind: "measure", symbol: "kg" });
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
    expect(blockOf(spec, "bar-chart")?.items.map(({ label }) => label)).toEqual(["Gamma", "Alpha", "Delta"]);
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
