import type { Books } from "../books.ts";
import { faultsOfAnswers } from "./faults-of-answers.ts";
import { faultsOfCopy } from "./faults-of-copy.ts";
import { faultsOfInfographics } from "./faults-of-infographics.ts";
import { faultsOfLedgers } from "./faults-of-ledgers.ts";
import { readStorage, type Storage } from "./read-storage.ts";
import { withDatabases } from "./with-databases.ts";

export type Audit = { kept: Storage; faults: string[] };

/** `settled`: every render has been answered, and the hourly sweep has run. Then nothing may be under way any more. */
export type Moment = { settled: boolean };

/** Compares what is stored with what its clients know. Each fault names a render, a request or a file. */
export async function auditStorage(data: string, books: Books, moment: Moment): Promise<Audit> {
  const kept = await withDatabases(data, readStorage);
  const faults = [
    ...kept.damage,
    ...kept.differences,
    ...faultsOfInfographics(kept, books, moment),
    ...faultsOfLedgers(kept, books, moment),
    ...faultsOfAnswers(kept, books, moment),
    ...faultsOfCopy(kept, moment),
  ];
  return { kept, faults };
}

/** The infographic that a request makes: both ids end alike. */
export const infographicOf = (requestId: string): string => requestId.replace(/^[^_]*/, "inf");
