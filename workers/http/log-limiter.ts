import type { OnUnavailable } from "../../src/rate-limits/index.ts";

export const logLostActivity = (requests: number, reason: unknown): void =>
  console.warn(JSON.stringify({ level: "warn", event: "key_activity_lost", requests, message: String(reason) }));

/** One line for each request that passed without its limit. Names no address: those are personal data. */
export const logLimiter =
  (requestId: string): OnUnavailable =>
  (policy, reason) =>
    console.warn(
      JSON.stringify({ level: "warn", event: "limiter_unavailable", request_id: requestId, policy, message: String(reason) }),
    );
