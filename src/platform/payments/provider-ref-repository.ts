import { and, eq } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { providerRefs } from "../db/tables/billing-provider-refs.ts";

export type RefDatabase = DrizzleD1Database;

/** What a provider calls something that has a name of ours. */
export type ProviderRefs = {
  find(key: string): Promise<string | undefined>;
  /** Keeps the first that is told, and answers that one. */
  keep(key: string, ref: string): Promise<string>;
};

export function providerRefRepository(db: DrizzleD1Database, provider: "razorpay" | "stripe"): ProviderRefs {
  const find: ProviderRefs["find"] = async (key) => {
    const isIt = and(eq(providerRefs.provider, provider), eq(providerRefs.key, key));
    return (await db.select().from(providerRefs).where(isIt).get())?.ref;
  };
  return {
    find,
    async keep(key, ref) {
      await db.insert(providerRefs).values({ provider, key, ref }).onConflictDoNothing();
      return (await find(key)) ?? ref;
    },
  };
}
