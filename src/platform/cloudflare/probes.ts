import type { Probe } from "../ports/probe.ts";

export const d1Probe = (database: D1Database): Probe => ({
  name: "database",
  async check() {
    await database.prepare("select 1").first();
  },
});

/** Asks for an object that doesn't exist: the answer itself is the sign of life. */
export const r2Probe = (bucket: R2Bucket): Probe => ({
  name: "pictures",
  async check() {
    await bucket.head("health");
  },
});
