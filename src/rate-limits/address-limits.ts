import type { RateLimit } from "../platform/ports/rate-limiter.ts";

/** Whom a wall by address is for. */
export type AddressWallName = "anonymous" | "login" | "guest" | "credentials";

const walls: Record<AddressWallName, RateLimit> = {
  /** Who brings no credentials: catalog, pictures, the description of the API. */
  anonymous: { policy: "address", quota: 300, windowSeconds: 60, burst: 150 },
  /** Passwords, codes, mails: whatever can be tried or sent. */
  login: { policy: "login", quota: 10, windowSeconds: 60, burst: 10 },
  /** Visitors, many of whom come from one address: a new guest can try no password, but leaves rows behind. */
  guest: { policy: "guest", quota: 60, windowSeconds: 60, burst: 30 },
  /** Credentials that turned out to be wrong. */
  credentials: { policy: "credentials", quota: 20, windowSeconds: 60, burst: 20 },
};

/** Somebody who develops, and every test, comes from one address. */
const generosity = 1_000;

export function addressLimit(name: AddressWallName, { generous }: { generous: boolean }): RateLimit {
  const { policy, quota, windowSeconds, burst } = walls[name];
  return generous ? { policy, quota: quota * generosity, windowSeconds, burst: burst * generosity } : walls[name];
}

type Facts = { method: string; path: string; hasCredentials: boolean };

/** The wall that a request runs against before anything of it is looked at; none for a sign of life. */
export function wallFor({ method, path, hasCredentials }: Facts): AddressWallName | undefined {
  if (method === "OPTIONS" || path === "/health") return undefined;
  if (method === "POST" && path === "/v1/auth/sign-in/anonymous") return "guest";
  if (method === "POST" && path.startsWith("/v1/auth/")) return "login";
  return hasCredentials ? "credentials" : "anonymous";
}
