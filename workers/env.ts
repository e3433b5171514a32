import { z } from "zod";

const binding = <Binding>(method: string) =>
  z.custom<Binding>((value) => typeof (value as Record<string, unknown> | undefined)?.[method] === "function", {
    message: "is not bound; see wrangler.toml",
  });

const Bindings = z.object({
  ENVIRONMENT: z.enum(["local", "staging", "production"]),
  DB: binding<D1Database>("prepare"),
  PICTURES: binding<R2Bucket>("put"),
  ASSETS: binding<Fetcher>("fetch"),
  JOBS: binding<Env["JOBS"]>("sendBatch"),
  /** A job whose run is silent for so long is taken up by another; a message that isn't seen for so long is sent again. */
  JOB_LEASE_SECONDS: z.coerce.number().positive().default(60),
  USAGE: binding<Env["USAGE"]>("getByName"),
  BATCH_PROGRESS: binding<Env["BATCH_PROGRESS"]>("getByName"),
  WEBHOOK_ENDPOINT: binding<Env["WEBHOOK_ENDPOINT"]>("getByName"),
  RATE_LIMITER: binding<Env["RATE_LIMITER"]>("idFromName"),
  ADDRESS_WALL: binding<RateLimit>("limit").optional(),
  /** Where snapshots of what is released are kept near; without it each isolate reads them from D1. */
  FEATURES: binding<KVNamespace>("getWithMetadata").optional(),
  /** `everything` opens every feature before its release: for development and the sandbox. */
  FEATURES_OPEN: z.enum(["everything", "released"]).default("released"),
  SECRET_SCANNING_KEYS_URL: z.url().default("https://api.github.com/meta/public_keys/secret_scanning"),
});
export type Bindings = z.infer<typeof Bindings>;

/** Throws where the Worker was deployed without something that it needs. */
export const readEnv = (env: Env): Bindings => Bindings.parse(env);
