import { describe, expect, it } from "vitest";
import { addressLimit, wallFor } from "./address-limits.ts";

describe("wallFor", () => {
  it.each([
    ["POST", "/v1/auth/sign-in/email", false, "login"],
    ["POST", "/v1/auth/sign-in/email", true, "login"],
    ["POST", "/v1/auth/sign-in/anonymous", false, "guest"],
    ["POST", "/v1/auth/sign-in/anonymous/", false, "login"],
    ["GET", "/v1/auth/get-session", true, "credentials"],
    ["GET", "/v1/templates", false, "anonymous"],
    ["POST", "/v1/infographics", false, "anonymous"],
    ["POST", "/v1/infographics", true, "credentials"],
    ["GET", "/health", false, undefined],
    ["OPTIONS", "/v1/infographics", false, undefined],
  ])("%s %s, credentials: %s: %s", (method, path, hasCredentials, wall) => {
    expect(wallFor({ method, path, hasCredentials })).toBe(wall);
  });
});

describe("addressLimit", () => {
  it("is generous to who develops, by the same factor for all of it", () => {
    const strict = addressLimit("login", { generous: false });
    const generous = addressLimit("login", { generous: true });
    expect(strict).toEqual({ policy: "login", quota: 10, windowSeconds: 60, burst: 10 });
    expect(generous).toEqual({ policy: "login", quota: 10_000, windowSeconds: 60, burst: 10_000 });
  });
});
