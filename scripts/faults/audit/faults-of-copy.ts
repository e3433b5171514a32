import type { Moment } from "./audit-storage.ts";
import type { Counted, Storage } from "./read-storage.ts";

/** D1 has nothing that isn't in a ledger, and after the hourly sweep all that is. */
export function faultsOfCopy({ counted, copied }: Storage, { settled }: Moment): string[] {
  const ledgers = byRequest(counted);
  const copies = byRequest(copied);
  return [
    ...copied.flatMap((copy) => faultsOfRequest(copy, ledgers.get(nameOf(copy)))),
    ...(settled ? counted.filter((entry) => !copies.has(nameOf(entry))).map((entry) => `${nameOf(entry)} is not in D1`) : []),
    ...(settled ? copied.filter((copy) => copy.last !== ledgers.get(nameOf(copy))?.last).map(isBehind) : []),
  ];
}

function faultsOfRequest(copy: Counted, ledger: Counted | undefined): string[] {
  if (!ledger) return [`${nameOf(copy)} is in D1 and in no ledger`];
  return copy.renders > ledger.renders ? [`${nameOf(copy)} is in D1 ${copy.renders} times`] : [];
}

const isBehind = (copy: Counted): string => `${nameOf(copy)} ends in D1 with ${copy.last}, and not in its ledger`;

const nameOf = ({ orgId, requestId }: Counted): string => `${requestId} of ${orgId}`;

const byRequest = (requests: readonly Counted[]) => new Map(requests.map((request) => [nameOf(request), request]));
