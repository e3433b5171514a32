import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InfographicSpec } from "../../infographic/index.ts";
import { AppError } from "../../kernel/app-error.ts";
import { planTable, type TableRequest } from "../plan-table.ts";
import { blockOf, planned as plan } from "./fixtures/planned.ts";
import * as tables from "./fixtures/tables.ts";
import { vega } from "./fixtures/vega.ts";
import { unprovenNumbers } from "./prove.ts";

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
});
