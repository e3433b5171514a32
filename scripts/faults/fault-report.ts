import type { Storage } from "./audit/read-storage.ts";
import type { Books } from "./books.ts";
import { type Deaths, type Stage, stages } from "./deaths.ts";

export type FaultReport = {
  kills: number;
  attempts: number;
  /** Attempts at a render whose answer was lost with the platform. */
  retries: number;
  replayed: number;
  acknowledged: number;
  infographics: number;
  counted: number;
  copied: number;
  /** How far requests had come that a kill left without an answer. */
  deaths: Record<Stage, number>;
  /** Reservations that a kill left open, and how each ended: `commit`, `release` or `expire`. */
  leftOpen: { renders: number; endings: Record<string, number> };
  /** Retries that were told their first try is still in flight, and for how long one was told so at most, in ms. */
  held: { answers: number; longest: number };
  /** Answers of 500 and above. */
  failed: number;
  databases: number;
  faults: string[];
};

type Run = { kills: number; books: Books; kept: Storage; deaths: Deaths };

export function reportOf({ kills, books, kept, deaths }: Run): FaultReport {
  const { attempts, retries, replayed, failed, told, held, longestHold, faults } = books;
  const renders = (requests: Storage["counted"]) => requests.reduce((sum, { commits }) => sum + commits, 0);
  const ended = kept.counted.filter(({ requestId }) => deaths.open.has(requestId));
  return {
    ...{ kills, attempts, retries, replayed, failed, faults },
    acknowledged: told.size,
    infographics: kept.infographics.length,
    counted: renders(kept.counted),
    copied: renders(kept.copied),
    deaths: countsOf(deaths),
    leftOpen: { renders: deaths.open.size, endings: countEach(ended.map(({ last }) => last)) },
    held: { answers: held, longest: longestHold },
    databases: kept.databases,
  };
}

const countsOf = ({ at: { begun, reserved, stored, counted, answered } }: Deaths): FaultReport["deaths"] => ({
  ...{ begun: begun.size, reserved: reserved.size, stored: stored.size },
  ...{ counted: counted.size, answered: answered.size },
});

function countEach(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The report in words, for a terminal. */
export function tellReport(report: FaultReport): string {
  const { kills, attempts, retries, replayed, acknowledged, infographics, leftOpen, held } = report;
  const { commit = 0, release = 0, expire = 0, reserve = 0 } = leftOpen.endings;
  return `${kills} kills, ${attempts} requests, ${retries} of them again because the answer was lost, ${replayed} replayed alike
${acknowledged} renders acknowledged, ${infographics} infographics, ${report.counted} counted in the ledgers, ${report.copied} copied to D1
died when ${stages.map((stage) => `${stage}: ${report.deaths[stage]}`).join(", ")}
${leftOpen.renders} reservations left open by kills: ${commit} committed by a retry, ${release} released, ${expire} expired, ${reserve} open
${report.failed} answers of 500 and above; ${held.answers} answers 409 to a retry, for ${(held.longest / 1_000).toFixed(1)} s at most
${report.databases} SQLite files sound, ${report.faults.length} faults`;
}
