import { desc } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { outboxMails } from "../db/tables/identity.ts";
import type { Clock } from "../ports/clock.ts";
import type { Outbox } from "../ports/mailer.ts";

/** Keeps mail instead of sending it, for a development machine. */
export function outboxRepository(db: DrizzleD1Database, clock: Clock): Outbox {
  return {
    async send({ to, subject, text }) {
      await db.insert(outboxMails).values({ recipient: to, subject, text, at: clock.now() });
    },

    /** The newest first. */
    async list(limit) {
      const rows = await db.select().from(outboxMails).orderBy(desc(outboxMails.id)).limit(limit);
      return rows.map(({ recipient, ...mail }) => ({ ...mail, to: recipient }));
    },
  };
}
