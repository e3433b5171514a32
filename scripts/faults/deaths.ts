import { infographicOf } from "./audit/audit-storage.ts";
import type { Storage } from "./audit/read-storage.ts";
import type { Books } from "./books.ts";

/** How far a request had come that died without an answer, in the order of its way. */
export const stages = ["begun", "reserved", "stored", "counted", "answered"] as const;
export type Stage = (typeof stages)[number];

/** Request ids by the stage in which a kill met them, and those whose reservation a kill left open. */
export type Deaths = { at: Record<Stage, Set<string>>; open: Set<string> };

export const newDeaths = (): Deaths => ({
  at: { begun: new Set(), reserved: new Set(), stored: new Set(), counted: new Set(), answered: new Set() },
  open: new Set(),
});

export function noteDeaths(deaths: Deaths, kept: Storage, { told }: Books): void {
  const known = new Set([...told.values()].map(({ id }) => id));
  const stageOf = stagesIn(kept);
  for (const { requestId, status } of kept.answers)
    if (!known.has(infographicOf(requestId))) deaths.at[status === null ? stageOf(requestId) : "answered"].add(requestId);
  for (const requestId of kept.open) deaths.open.add(requestId);
}

function stagesIn({ counted, infographics, open }: Storage): (requestId: string) => Stage {
  const committed = new Set(counted.filter(({ commits }) => commits > 0).map(({ requestId }) => requestId));
  const made = new Set(infographics.map(({ id }) => id));
  return (requestId) => {
    if (committed.has(requestId)) return "counted";
    if (made.has(infographicOf(requestId))) return "stored";
    return open.has(requestId) ? "reserved" : "begun";
  };
}
