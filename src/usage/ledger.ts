import type { Balance, EntryKind, Quota } from "../platform/ports/usage-ledger.ts";

/** How a request stands in the ledger, by the last entry it has there. */
export type Standing = "unknown" | "open" | "committed" | "released" | "expired";

export type Step = "append" | "repeat" | "refuse";

/**
 * A commit counts once, whatever became of its reservation: by then the picture is handed out. So it counts as well
 * after a release or an expiry, also beyond the quota. A request that was given up may be reserved anew.
 */
const steps: Record<EntryKind, Record<Standing, Step>> = {
  reserve: { unknown: "append", open: "repeat", committed: "repeat", released: "append", expired: "append" },
  commit: { unknown: "refuse", open: "append", committed: "repeat", released: "append", expired: "append" },
  release: { unknown: "repeat", open: "append", committed: "refuse", released: "repeat", expired: "repeat" },
  expire: { unknown: "repeat", open: "append", committed: "repeat", released: "repeat", expired: "repeat" },
};

const standings: Record<EntryKind, Standing> = {
  reserve: "open",
  commit: "committed",
  release: "released",
  expire: "expired",
};

export const standingAfter = (last: EntryKind | undefined): Standing => (last === undefined ? "unknown" : standings[last]);

/** An `append` says what the new entry changes the balance by; the others leave the ledger as it is. */
export type Decision = { step: "append"; change: Balance } | { step: "repeat" | "refuse" };

/** What a command does to a request of that many renders. */
export function decide(command: EntryKind, standing: Standing, renders: number): Decision {
  const step = steps[command][standing];
  return step === "append" ? { step, change: changeBy(command, standing, renders) } : { step };
}

function changeBy(command: EntryKind, standing: Standing, renders: number): Balance {
  if (command === "reserve") return { committed: 0, reserved: renders };
  const held = standing === "open" ? -renders : 0;
  return { committed: command === "commit" ? renders : 0, reserved: held };
}

/** Reservations take room as well: otherwise requests in flight together could pass the limit. */
export const fits = ({ committed, reserved }: Balance, renders: number, { limit }: Quota): boolean =>
  limit === null || committed + reserved + renders <= limit;
