import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { EventDraft } from "../kernel/event-draft.ts";
import type { Statement } from "../kernel/statement.ts";
import { eventStatements } from "../platform/db/event-statements.ts";
import { toStatement, writeAll } from "../platform/db/statements.ts";

export type EventRepository = ReturnType<typeof eventRepository>;

export function eventRepository(db: DrizzleD1Database) {
  const recording = (event: EventDraft): Statement[] => eventStatements(db, event).map(toStatement);
  return {
    /** For a batch. Its deliveries wait for a job afterwards; repeating it with the same subject changes nothing. */
    recording,
    record: (event: EventDraft): Promise<void> => writeAll(db, recording(event)),
  };
}
