import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bindingAddressWall } from "../../src/platform/cloudflare/binding-address-wall.ts";
import type { RateLimiter } from "../../src/platform/ports/rate-limiter.ts";
import type { RateLimitDeps } from "../../workers/http/deps.ts";
import { prepareDatabase } from "../support/api.ts";
import { seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith, statuses } from "../support/app.ts";

prepareDatabase();

// The first request under /v1/auth loads all of the sign-in.
vi.setConfig({ testTimeout: 20_000 });
// What flows in while a slow machine asks would otherwise be let through on top.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers().restoreAllMocks());

/** What somebody at an address can ask of the Worker in production. */
function production(rateLimits: Partial<RateLimitDeps> = {}) {
  const ask = appWith({ environment: "production", rateLimits });
  const from = (address: string, headers: Record<string, string> = {}) => ({ "cf-connecting-ip": address, ...headers });
  const json = { "Content-Type": "application/json" };
  return {
    read: (address: string) => ask("/v1/templates", { headers: from(address) }),
    health: (address: string) => ask("/health", { headers: from(address) }),
    /** Refused for its empty body before any password is hashed. */
    signIn: (address: string) =>
      ask("/v1/auth/sign-in/email", { method: "POST", headers: from(address, json), body: "{}" }).then(refusedOrLimited),
    visit: (address: string) => ask("/v1/auth/sign-in/anonymous", { method: "POST", headers: from(address, json), body: "{}" }),
    readWithCookie: (cookie: string, address: string) => ask("/v1/templates", { headers: from(address, { Cookie: cookie }) }),
    askWith: (token: string, address: string) =>
      ask("/v1/templates", { headers: from(address, { Authorization: `Bearer ${token}` }) }),
  };
}

const refusedOrLimited = (response: Response) => (response.status === 429 ? response : new Response(null, { status: 400 }));

describe("a wall by address", () => {
  it("stops somebody who tries passwords, and nobody else", async () => {
    const { signIn, read } = production();
    const [bad, good] = ["198.51.100.7", "198.51.100.8"];
    expect(await statuses(14, () => signIn(bad))).toEqual({ 400: 10, 429: 4 });
    expect((await signIn(bad)).headers.get("RateLimit-Policy")).toBe('"login";q=10;w=60');
    expect((await signIn(good)).status).toBe(400);
    expect((await read(bad)).status).toBe(200);
  });

  it("lets an office sign in whose visitors are guests, and stops who makes guests without end", async () => {
    const { signIn, visit } = production();
    const office = "198.51.100.21";
    const counts = await statuses(34, () => visit(office));
    expect(counts[429]).toBeGreaterThan(0);
    expect(counts[429]).toBeLessThan(5);
    expect((await visit(office)).headers.get("RateLimit-Policy")).toBe('"guest";q=60;w=60');
    expect(await statuses(11, () => signIn(office))).toEqual({ 400: 10, 429: 1 });
  });

  it("takes an IPv6 network for one", async () => {
    const { signIn } = production();
    await statuses(10, () => signIn("2001:db8:1:2::1"));
    expect((await signIn("2001:db8:1:2:ffff::9")).status).toBe(429);
    expect((await signIn("2001:db8:1:3::1")).status).toBe(400);
  });

  it("stops who guesses keys, and not who brings a good one", async () => {
    const { askWith } = production();
    const { token } = await seedKey(await seedOrganization());
    expect(await statuses(25, () => askWith("chi_live_guess", "198.51.100.9"))).toEqual({ 401: 20, 429: 5 });
    expect(await statuses(25, () => askWith(token, "198.51.100.10"))).toEqual({ 200: 25 });
  });

  it("doesn't take any cookie for credentials", async () => {
    const { readWithCookie } = production();
    const counts = await statuses(200, () => readWithCookie("a=1", "198.51.100.12"));
    expect(counts[429]).toBeGreaterThan(0);
    expect(counts[200]).toBeGreaterThanOrEqual(150);
  });

  it("limits reads without credentials and tells so, but never a look at the health", async () => {
    const { read, health } = production();
    const address = "198.51.100.11";
    const first = await read(address);
    expect(first.headers.get("RateLimit-Policy")).toBe('"address";q=300;w=60');
    expect(first.headers.get("RateLimit")).toBe('"address";r=149;t=1');

    const counts = await statuses(200, () => read(address));
    expect(counts[429]).toBeGreaterThan(0);
    expect(counts[200]).toBeGreaterThanOrEqual(149);
    expect(await statuses(10, () => health(address))).toEqual({ 200: 10 });
  });

  it("is no obstacle to somebody who develops", async () => {
    const ask = appWith({ environment: "local" });
    const post = () => ask("/v1/auth/nothing", { method: "POST", headers: { "cf-connecting-ip": "127.0.0.1" } });
    expect(Object.keys(await statuses(300, post))).not.toContain("429");
  });

  it("has the platform's own in front of it", async () => {
    const asked: string[] = [];
    const { read } = production({ wall: { admits: async (address) => asked.push(address) < 3 } });
    expect(await statuses(4, () => read("2001:db8:9::1"))).toEqual({ 200: 2, 429: 2 });
    expect(asked[0]).toBe("ip:platform:2001:db8:9:0::/64");
    const refused = await read("2001:db8:9::1");
    expect(refused.headers.get("Retry-After")).toBe("60");
    expect(await refused.json()).toMatchObject({ "violated-policies": ["wall"] });
  });
});

describe("the platform's wall, as it is bound", () => {
  it("answers, and lets a first request through", async () => {
    expect(await env.ADDRESS_WALL.limit({ key: "ip:platform:198.51.100.30" })).toEqual({ success: true });
    expect(await bindingAddressWall(env.ADDRESS_WALL).admits("ip:platform:198.51.100.30")).toBe(true);
  });
});

describe("while the limiter fails", () => {
  const failing: RateLimiter = {
    take: () => Promise.reject(new Error("overloaded")),
    giveBack: async () => undefined,
    record: async () => undefined,
    flush: async () => undefined,
  };

  it("reads pass, and passwords are still counted", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { signIn, read } = production({ limiter: failing });
    expect(await statuses(13, () => signIn("192.0.2.77"))).toEqual({ 400: 10, 429: 3 });
    expect(await statuses(200, () => read("192.0.2.77"))).toEqual({ 200: 200 });
    expect(warn.mock.calls.map(([line]) => JSON.parse(line).policy)).toContain("login");
    expect(JSON.stringify(warn.mock.calls)).not.toContain("192.0.2.77");
  });

  it("at the very front, everybody comes to the next wall", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { signIn } = production({ wall: { admits: () => Promise.reject(new Error("gone")) } });
    expect(await statuses(12, () => signIn("192.0.2.78"))).toEqual({ 400: 10, 429: 2 });
  });
});
