import { describe, expect, it } from "vitest";
import { readAccountSettings } from "./account-settings.ts";

const deployed = {
  ENVIRONMENT: "production",
  BETTER_AUTH_SECRET: "0123456789abcdef0123456789abcdef",
  PUBLIC_URL: "https://chitra.example/",
  MAIL_API_KEY: "re_1",
  MAIL_FROM: "Chitra <hi@chitra.example>",
};

describe("readAccountSettings", () => {
  it("needs nothing on a development machine", () => {
    const settings = readAccountSettings({ ENVIRONMENT: "local" });
    expect(settings).toMatchObject({ origin: undefined, mail: undefined, google: undefined });
    expect(settings.secret.length).toBeGreaterThan(31);
  });

  it("takes a deployment's own secret, address and mail provider", () => {
    expect(readAccountSettings(deployed)).toEqual({
      secret: deployed.BETTER_AUTH_SECRET,
      origin: "https://chitra.example",
      google: undefined,
      mail: { apiKey: "re_1", from: deployed.MAIL_FROM, baseUrl: "https://api.resend.com" },
    });
  });

  it.each(["BETTER_AUTH_SECRET", "PUBLIC_URL", "MAIL_API_KEY", "MAIL_FROM"])("names %s where a deployment lacks it", (name) => {
    expect(() => readAccountSettings({ ...deployed, [name]: undefined })).toThrow(name);
    expect(() => readAccountSettings({ ...deployed, ENVIRONMENT: "staging", [name]: "" })).toThrow(name);
  });

  it("refuses a short secret and an address without https", () => {
    expect(() => readAccountSettings({ ...deployed, BETTER_AUTH_SECRET: "short" })).toThrow("BETTER_AUTH_SECRET");
    expect(() => readAccountSettings({ ...deployed, PUBLIC_URL: "http://chitra.example" })).toThrow("PUBLIC_URL");
  });

  it("offers Google where both halves are set, and refuses one half", () => {
    const both = { ...deployed, GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "secret" };
    expect(readAccountSettings(both).google).toEqual({ clientId: "id", clientSecret: "secret" });
    expect(() => readAccountSettings({ ...both, GOOGLE_CLIENT_SECRET: undefined })).toThrow();
  });
});
