import { beforeAll } from "vitest";
import { bringKey, prepareDatabase } from "./api.ts";
import { seedKey, seedOrganization } from "./api-keys.ts";

/** A database with every table, and an organization in it whose key may do everything: `ask` brings it along. */
export function prepareOrganization(): void {
  prepareDatabase();
  beforeAll(async () => {
    const { token } = await seedKey(await seedOrganization("enterprise"));
    bringKey(token);
  });
}
