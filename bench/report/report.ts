import type { DocumentName } from "../documents/index.ts";
import type { Measured } from "../measure.ts";
import type { Profile } from "../profile.ts";
import { hitsAtOnce, type Subject, type SubjectName } from "../subjects.ts";
import type { Parts } from "./format-parts.ts";
import { type Spread, spread } from "./spread.ts";

type Timings = { [Name in SubjectName as `${Name}_ms`]: Spread };

export type DocumentReport = Timings & {
  name: DocumentName;
  /** Ours ÷ theirs at p50, for the PNG of the same tree. Below 1 we are faster. */
  ratio_to_takumi: number;
  ratio_to_naive: number;
  svg_ratio_to_takumi: number;
  /** A hit by a signed link in the Worker, without transport, and that ÷ drawing the picture from its spec. */
  hit_ms: number;
  ratio_cached: number;
  bytes: { ours: number; naive: number; takumi: number };
};

export type Report = Parts & {
  rounds: number;
  empty_request_ms: Spread;
  documents: DocumentReport[];
  profile_ms?: Profile;
};

/** What one run has shown. */
export function reportOf(rounds: number, empty: readonly number[], measured: readonly Measured<Subject>[]): Report {
  const names = [...new Set(measured.map(({ subject }) => subject.document))];
  const documents = names.map((name) =>
    documentReport(
      name,
      measured.filter(({ subject }) => subject.document === name),
      spread(empty).p50,
    ),
  );
  return { rounds, empty_request_ms: rounded(spread(empty)), documents };
}

function documentReport(name: DocumentName, measured: readonly Measured<Subject>[], empty: number): DocumentReport {
  const of = (subject: SubjectName): Measured<Subject> => {
    const found = measured.find((entry) => entry.subject.name === subject);
    if (!found) throw new Error(`${subject} of ${name} wasn't measured.`);
    return found;
  };
  const p50 = (subject: SubjectName): number => spread(of(subject).samples).p50;
  const ratio = (one: SubjectName, other: SubjectName): number => round(p50(one) / p50(other), 3);
  const timings = Object.fromEntries(
    measured.map(({ subject, samples }) => [`${subject.name}_ms`, rounded(spread(samples))]),
  ) as Timings;

  const hit = (p50("ours_hits") - empty) / hitsAtOnce;

  return {
    name,
    ...timings,
    ratio_to_takumi: ratio("ours_png", "takumi_png"),
    ratio_to_naive: ratio("ours_png", "naive_png"),
    svg_ratio_to_takumi: ratio("ours_svg", "takumi_svg"),
    hit_ms: round(hit, 3),
    ratio_cached: round(hit / (p50("ours_whole") - empty), 4),
    bytes: {
      ours: of("ours_png").body.length,
      naive: of("naive_png").body.length,
      takumi: of("takumi_png").body.length,
    },
  };
}

const rounded = ({ p50, p95 }: Spread): Spread => ({ p50: round(p50, 1), p95: round(p95, 1) });

const round = (value: number, places: number): number => Number(value.toFixed(places));
