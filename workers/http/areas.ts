import { routes as pictureArea } from "./areas/pictures.ts";
import { isWithin } from "./is-within.ts";
import type { Router } from "./router.ts";
import { linkedPictureRoutes } from "./routes/linked-pictures.ts";

export type Area = { prefixes: readonly string[]; load: () => Promise<readonly Router[]> };

/** What makes and shows pictures is evaluated when a Worker starts, and answers all that no other area does. */
const pictures: Area = { prefixes: [], load: () => Promise.resolve(pictureArea) };

/** Evaluated when one of their addresses is first asked for: no picture waits for the schemas of an invoice. */
const others: readonly Area[] = [
  {
    prefixes: ["/v1/batches", "/v1/batch-files", "/v1/schedules", "/v1/schedule-times"],
    load: async () => (await import("./areas/batches.ts")).routes,
  },
  {
    prefixes: ["/v1/webhooks", "/v1/webhook-deliveries", "/v1/webhook-events"],
    load: async () => (await import("./areas/webhooks.ts")).routes,
  },
  {
    prefixes: [
      "/v1/usage",
      "/v1/auth",
      "/v1/organizations",
      "/v1/members",
      "/v1/invitations",
      "/v1/api-keys",
      "/v1/audit-log",
      "/v1/notifications",
      "/v1/secret-scanning",
      "/dev/outbox",
    ],
    load: async () => (await import("./areas/accounts.ts")).routes,
  },
  { prefixes: ["/v1/billing", "/dev/sandbox"], load: async () => (await import("./areas/billing.ts")).routes },
  { prefixes: ["/v1/features", "/v1/ratings", "/v1/surveys"], load: async () => (await import("./areas/features.ts")).routes },
  { prefixes: ["/admin/v1"], load: async () => (await import("./areas/operators.ts")).routes },
  { prefixes: ["/openapi.json"], load: describeAll },
];

export const areas: readonly Area[] = [pictures, ...others];

export const areaOf = (path: string): Area =>
  others.find(({ prefixes }) => prefixes.some((prefix) => isWithin(path, prefix))) ?? pictures;

async function describeAll(): Promise<Router[]> {
  const { openApiRoutes } = await import("./openapi.ts");
  const all = await Promise.all(areas.filter(({ load }) => load !== describeAll).map(({ load }) => load()));
  return [openApiRoutes([linkedPictureRoutes, ...all.flat()])];
}
