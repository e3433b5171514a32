import { type Action, billOf, type Meters, monthOf, total } from "./costs/cost-model.ts";
import { runMain } from "./terminal/run-main.ts";

const million = 1e6;
/** Ten million pictures shown in a month, of which so many are new. */
const mixes: { name: string; counts: Partial<Record<Action, number>> }[] = [
  { name: "1% new, 94% hits by link", counts: { drawn: 0.1 * million, linkStored: 0.5 * million, linkHit: 9.4 * million } },
  { name: "10% new, 80% hits by link", counts: { drawn: 1 * million, linkStored: 1 * million, linkHit: 8 * million } },
  { name: "the same with keys instead of links", counts: { drawn: 1 * million, linkStored: 1 * million, ownHit: 8 * million } },
  { name: "50% new", counts: { drawn: 5 * million, linkStored: 1 * million, linkHit: 4 * million } },
  { name: "all new", counts: { drawn: 10 * million } },
];

const columns: { head: string; of: (bill: Meters) => number }[] = [
  { head: "Workers", of: ({ requests, cpuMs }) => requests + cpuMs },
  { head: "R2 operations", of: ({ r2Reads, r2Writes }) => r2Reads + r2Writes },
  { head: "R2, first month", of: ({ r2GbMonths }) => r2GbMonths },
  { head: "D1", of: ({ d1RowsRead, d1RowsWritten }) => d1RowsRead + d1RowsWritten },
  { head: "objects", of: ({ objectRequests, objectGbSeconds }) => objectRequests + objectGbSeconds },
  { head: "USD a month", of: (bill) => 5 + total(bill) },
];

/** The table of docs/costs.md. */
async function costs(): Promise<number> {
  console.log(`| ten million pictures | ${columns.map(({ head }) => head).join(" | ")} |`);
  console.log(`|---|${columns.map(() => "--:|").join("")}`);
  for (const { name, counts } of mixes) {
    const bill = billOf(monthOf(counts));
    console.log(`| ${name} | ${columns.map(({ of }) => of(bill).toFixed(2)).join(" | ")} |`);
  }
  return 0;
}

await runMain(import.meta.url, costs);
