import { describe, expect, it } from "vitest";
import { readPeriods } from "./read-periods.ts";

const read = (header: string, cells: string[], locale = "en-IN") =>
  readPeriods({ header, cells, lines: cells.map((_, index) => index + 2) }, locale);

const starts = (header: string, cells: string[], locale?: string) =>
  read(header, cells, locale)?.values.map((value) => value && new Date(value.at).toISOString().slice(0, 10));

describe("readPeriods", () => {
  it.each([
    ["years", "Year", ["2019", "2020"], "year", "2019-01-01"],
    ["financial years", "Year", ["2011-12", "2012-13"], "year", "2011-01-01"],
    ["months that look like financial years", "Month", ["2011-11", "2011-12"], "month", "2011-11-01"],
    ["FY24", "Period", ["FY24", "FY25"], "year", "2024-01-01"],
    ["quarters", "Quarter", ["2020-Q1", "2020-Q2"], "quarter", "2020-01-01"],
    ["quarters the other way", "Quarter", ["Q3 2020", "Q4 2020"], "quarter", "2020-07-01"],
    ["ISO dates", "Date", ["2020-02-29", "2020-03-01"], "day", "2020-02-29"],
    ["ISO dates that are all the first", "Date", ["2020-02-01", "2020-03-01"], "month", "2020-02-01"],
    ["dates that are all New Year", "Year", ["1970-01-01", "1971-01-01"], "year", "1970-01-01"],
    ["month names", "Month", ["Jan 2020", "Feb 2020"], "month", "2020-01-01"],
    ["short years", "Month", ["Jan-20", "Feb-20"], "month", "2020-01-01"],
    ["days with month names", "Date", ["12 Mar 2020", "1 Apr 2020"], "day", "2020-03-12"],
    ["American days", "Date", ["Mar 12, 2020", "Apr 1, 2020"], "day", "2020-03-12"],
    ["Hindi months and digits", "महीना", ["जनवरी २०२०", "फरवरी २०२०"], "month", "2020-01-01"],
    ["times", "time", ["2015/01/01 01:00:00", "2015/01/01 04:00:00"], "time", "2015-01-01"],
  ])("reads %s", (_, header, cells, grain, first) => {
    expect(read(header, cells)?.grain).toBe(grain);
    expect(starts(header, cells)?.[0]).toBe(first);
  });

  it("lets one row decide between day and month for the column", () => {
    expect(starts("Date", ["03/04/2020", "13/04/2020"])).toEqual(["2020-04-03", "2020-04-13"]);
    expect(starts("Date", ["03/04/2020", "04/13/2020"])).toEqual(["2020-03-04", "2020-04-13"]);
  });

  it("asks the locale where nothing decides, and says so", () => {
    expect(starts("Date", ["03/04/2020", "05/04/2020"])?.[0]).toBe("2020-04-03");
    expect(starts("Date", ["03/04/2020", "05/04/2020"], "en-US")?.[0]).toBe("2020-03-04");
    expect(read("Date", ["03/04/2020", "05/04/2020"])?.warnings[0]?.code).toBe("ambiguous_dates");
  });

  it("leaves prices that look like years alone", () => {
    expect(read("Price", ["1999", "2450", "1800"])).toBeUndefined();
    expect(read("Sales", ["1999", "2000", "1800"])).toBeUndefined();
  });

  it("takes no day that doesn't exist", () => {
    expect(read("Date", ["2021-02-29", "2021-02-30"])).toBeUndefined();
  });

  it("leaves gaps", () => {
    expect(starts("Year", ["2019", "", "2021"])).toEqual(["2019-01-01", null, "2021-01-01"]);
  });
});
