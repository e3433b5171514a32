import type { Accuracy } from "./measure-accuracy.ts";
import type { Latency } from "./measure-latency.ts";
import type { Throughput } from "./measure-throughput.ts";
import type { Spread } from "./spread.ts";

export type Report = { throughput: Throughput[]; latency: Latency[]; accuracy: Accuracy[] };

export const formatReport = ({ throughput, latency, accuracy }: Report): string =>
  [
    table([
      ["decisions", "keys", "at once", "per second", "ms each"],
      ...throughput.map(({ keys, at_once, decisions, per_second, milliseconds }) => [
        ...[decisions, keys, at_once, Math.round(per_second)].map(count),
        milliseconds.toFixed(2),
      ]),
    ]),
    table([
      ["p50 / p95, ms", "without", "limited", "ratio", "added"],
      ...latency.map(({ route, open, limited, ratio, added_ms }) => [route, ...[open, limited, ratio, added_ms].map(pair)]),
    ]),
    table([
      ["limit of", "clients", "seconds", "asked", "allowed", "permitted", "allowed ÷ permitted"],
      ...accuracy.map(({ limit, clients, seconds, asked, allowed, permitted, ratio }) => [
        ...[limit, count(clients), seconds.toFixed(1)],
        ...[asked, allowed, Math.round(permitted)].map(count),
        ratio.toFixed(4),
      ]),
    ]),
  ].join("\n\n");

const count = (value: number): string => value.toLocaleString("en");
const pair = ({ p50, p95 }: Spread): string => `${p50.toFixed(2)} / ${p95.toFixed(2)}`;

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ");
  return [line(head), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(line)].join("\n");
}
