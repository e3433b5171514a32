import { describe, expect, it } from "vitest";
import { type KeyForm, keyRequestOf } from "./key-request-of.ts";

const now = Date.parse("2026-11-24T10:00:00Z");
const form: KeyForm = { name: " Nightly report ", mode: "live", scopes: ["infographics:write"], days: "", ips: "", rate: "" };

describe("keyRequestOf", () => {
  it("asks for no limits where none are given", () => {
    expect(keyRequestOf(form, now)).toEqual({
      name: "Nightly report",
      mode: "live",
      scopes: ["infographics:write"],
      allowed_ips: [],
      requests_per_minute: null,
      expires_at: null,
    });
  });

  it("reads addresses from lines and lists, the rate and the days", () => {
    const limited = keyRequestOf({ ...form, ips: "203.0.113.0/24\n2001:db8::1, 192.0.2.7\n", rate: "30", days: "90" }, now);
    expect(limited.allowed_ips).toEqual(["203.0.113.0/24", "2001:db8::1", "192.0.2.7"]);
    expect(limited.requests_per_minute).toBe(30);
    expect(limited.expires_at).toBe("2027-02-22T10:00:00.000Z");
  });

  it("leaves out of a test key what only live keys may", () => {
    const scopes = ["infographics:read", "members:read", "audit:read"] as const;
    expect(keyRequestOf({ ...form, mode: "test", scopes }, now).scopes).toEqual(["infographics:read"]);
  });
});
