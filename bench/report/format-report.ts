import { profileRows } from "../profile.ts";
import { formatParts } from "./format-parts.ts";
import { formatTable } from "./format-table.ts";
import type { DocumentReport, Report } from "./report.ts";
import type { Spread } from "./spread.ts";

/** The report for a reader: one table of times, one of ratios and sizes. */
export function formatReport({ documents, rounds, empty_request_ms: empty, profile_ms: profile, ...parts }: Report): string {
  const stages = profile ? `\n\n${formatTable(profileRows(profile))}` : "";
  const others = formatParts(parts).join("\n\n");
  if (documents.length === 0) return others;
  return `${formatTable(timings(documents))}

${formatTable(ratios(documents))}

p50 / p95 of ${rounds} rounds in ms, measured over loopback HTTP; an empty request takes ${spreadText(empty)}.
drawn = the same tree to a PNG · whole = from the spec: measured, laid out, drawn · repeated = the product's answer
to a second request by a signed link · hit = the same within the Worker, ÷ whole without what an empty request takes.
Below 1, ours is faster or smaller.${stages}${others && `\n\n${others}`}`;
}

function timings(documents: readonly DocumentReport[]): string[][] {
  const head = ["ms", "drawn", "whole", "SVG", "repeated", "naive", "Takumi", "Takumi SVG"];
  const rows = documents.map((it) => [
    it.name,
    ...[it.ours_png_ms, it.ours_whole_ms, it.ours_svg_ms, it.ours_cached_ms].map(spreadText),
    ...[it.naive_png_ms, it.takumi_png_ms, it.takumi_svg_ms].map(spreadText),
  ]);
  return [head, ...rows];
}

function ratios(documents: readonly DocumentReport[]): string[][] {
  const head = ["ratio", "to Takumi", "to naive", "SVG to Takumi", "hit, ms", "hit ÷ whole", "KB: ours", "naive", "Takumi"];
  const rows = documents.map(({ name, bytes, ...it }) => [
    name,
    ...[it.ratio_to_takumi, it.ratio_to_naive, it.svg_ratio_to_takumi, it.hit_ms].map((ratio) => ratio.toFixed(2)),
    it.ratio_cached.toFixed(3),
    ...[bytes.ours, bytes.naive, bytes.takumi].map((size) => (size / 1000).toFixed(0)),
  ]);
  return [head, ...rows];
}

const spreadText = ({ p50, p95 }: Spread): string => `${p50.toFixed(1)} / ${p95.toFixed(1)}`;
