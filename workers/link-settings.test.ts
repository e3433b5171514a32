import { describe, expect, it } from "vitest";
import { readLinkSecrets } from "./link-settings.ts";

const [first, second] = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];

describe("readLinkSecrets", () => {
  it("needs nothing on a development machine", () => {
    expect(readLinkSecrets({ ENVIRONMENT: "local" })).toHaveLength(1);
  });

  it.each(["staging", "production"])("refuses to go without a secret in %s", (ENVIRONMENT) => {
    expect(() => readLinkSecrets({ ENVIRONMENT })).toThrow("LINK_SECRET");
    expect(() => readLinkSecrets({ ENVIRONMENT, LINK_SECRET: "short" })).toThrow("32 random characters");
    expect(() => readLinkSecrets({ ENVIRONMENT, LINK_SECRET_PREVIOUS: first })).toThrow("LINK_SECRET");
  });

  it("signs with the secret, and knows the one before it", () => {
    expect(readLinkSecrets({ ENVIRONMENT: "production", LINK_SECRET: second })).toEqual([second]);
    expect(readLinkSecrets({ ENVIRONMENT: "production", LINK_SECRET: second, LINK_SECRET_PREVIOUS: first })).toEqual([
      second,
      first,
    ]);
  });
});
