import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { EventDraft } from "../kernel/event-draft.ts";
import { eventStatements } from "../platform/db/event-statements.ts";

export type EventRepository = ReturnType<typeof eventRepository>;

export function eventRepository(db: DrizzleD1Database) {
  return {
    /** Its deliveries wait for a job afterwards. Repeating it changes nothing. */
    async record(event: EventDraft): Promise<void> {
      const [first, ...others] = eventStatements(db, event);
      if (first) await db.batch([first, ...others]);
    },
  };
}
