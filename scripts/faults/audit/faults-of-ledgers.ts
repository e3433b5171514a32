import type { Books } from "../books.ts";
import { infographicOf, type Moment } from "./audit-storage.ts";
import type { Counted, Infographic, Storage } from "./read-storage.ts";

/** A render is counted once, where it was made, and for certain once its client knows of it. */
export function faultsOfLedgers(kept: Storage, books: Books, { settled }: Moment): string[] {
  const made = new Map(kept.infographics.map((infographic) => [infographic.id, infographic]));
  const committed = kept.counted.filter(({ commits }) => commits > 0);
  const counted = new Set(committed.map(({ requestId }) => infographicOf(requestId)));
  const due = kept.infographics.filter(({ title }) => settled || books.told.has(title));
  return [
    ...committed.flatMap((request) => faultsOfCount(request, made.get(infographicOf(request.requestId)))),
    ...due.filter(({ id }) => !counted.has(id)).map(({ title }) => `${title} isn't counted`),
    ...faultsOfCounters(kept),
    ...faultsOfReservations(kept, settled),
  ];
}

function faultsOfCount({ orgId, requestId, commits, renders }: Counted, made: Infographic | undefined): string[] {
  if (!made) return [`${requestId} is counted, and nothing was made`];
  return [
    ...(commits === 1 && renders === 1 ? [] : [`${made.title} is counted ${commits} times, as ${renders} renders`]),
    ...(made.orgId === orgId ? [] : [`${made.title} of ${made.orgId} is counted for ${orgId}`]),
  ];
}

const faultsOfCounters = ({ counters }: Storage): string[] =>
  counters.flatMap(({ kept, summed }) =>
    kept.committed === summed.committed && kept.reserved === summed.reserved
      ? []
      : [`The counter of ${kept.orgId} is not the sum of its entries`],
  );

/** What a death leaves reserved is a request that was begun, and that a retry will find by its key. */
function faultsOfReservations({ counted, counters, open, answers }: Storage, settled: boolean): string[] {
  const begun = counted.filter(({ last }) => last === "reserve").map(({ requestId }) => requestId);
  const resumable = new Set(answers.filter(({ status }) => status === null).map(({ requestId }) => requestId));
  const reserved = counters.reduce((sum, { kept }) => sum + kept.reserved, 0);
  return [
    ...begun.filter((id) => !open.has(id)).map((id) => `${id} is reserved, and its reservation isn't kept`),
    ...(begun.length === open.size && reserved === open.size ? [] : [`${reserved} are reserved, and ${open.size} are open`]),
    ...[...open].filter((id) => !resumable.has(id)).map((id) => `${id} is reserved, and no retry can find it`),
    ...(settled && open.size > 0 ? [`${open.size} renders are still reserved`] : []),
  ];
}
