import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { usageCsv } from "./usage-csv.ts";

describe("usageCsv", () => {
  it("has a header and a line for each group", () => {
    const groups = [
      { group: "2026-11-01", renders: 3 },
      { group: "2026-11-02", renders: 0 },
    ];
    expect(usageCsv({ groupBy: "day", groups })).toBe("day,renders\r\n2026-11-01,3\r\n2026-11-02,0\r\n");
  });

  it("leaves the cell of no group empty", () => {
    expect(usageCsv({ groupBy: "model", groups: [{ group: null, renders: 2 }] })).toBe("model,renders\r\n,2\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("https://x.test")\nmore', "=a,b"])(
    "disarms %j and keeps it readable",
    (name) => {
      const csv = usageCsv({ groupBy: "template", groups: [{ group: name, renders: 1 }] });
      expect(Papa.parse<string[]>(csv.trimEnd(), { newline: "\r\n" }).data[1]).toEqual([`'${name}`, "1"]);
    },
  );
});
