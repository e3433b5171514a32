import Papa from "papaparse";
import type { UsageReport } from "./report-usage.ts";

// A spreadsheet runs a cell that begins so. Papa's own pattern misses cells with a line break.
const formula = /^[=+\-@\t\r\n]/;

/** RFC 4180, one line for each group. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export function usageCsv({ groupBy, groups }: Pick<UsageReport, "groupBy" | "groups">): string {
  const data = groups.map(({ group, renders }) => [group ?? "", renders]);
  return `${Papa.unparse({ fields: [groupBy, "renders"], data }, { newline: "\r\n", escapeFormulae: formula })}\r\n`;
}
