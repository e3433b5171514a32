import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { mintSecret, secretBytesOf, signatures } from "./signing.ts";

const now = () => String(Math.floor(Date.now() / 1_000));
const headersOf = async (secrets: string[], id: string, body: string) => {
  const timestamp = now();
  const signature = await signatures(secrets, { id, timestamp, body });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature };
};

describe("signatures", () => {
  it("are what the standardwebhooks library writes and verifies, whatever the body is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.stringMatching(/^msg_[0-9a-z]{1,26}$/), async (body, id) => {
        const secret = mintSecret();
        const headers = await headersOf([secret], id, body);
        const oracle = new Webhook(secret);
        expect(oracle.sign(id, new Date(Number(headers["webhook-timestamp"]) * 1_000), body)).toBe(
          headers["webhook-signature"],
        );
        expect(oracle.verify(body, headers)).toEqual(JSON.parse(body));
      }),
      { numRuns: 50 },
    );
  });

  it("of two secrets are verified by either, and by no third", async () => {
    const [next, old, other] = [mintSecret(), mintSecret(), mintSecret()];
    const headers = await headersOf([next, old], "msg_1", '{"a":1}');
    for (const secret of [next, old]) expect(new Webhook(secret).verify('{"a":1}', headers)).toEqual({ a: 1 });
    expect(() => new Webhook(other).verify('{"a":1}', headers)).toThrow("No matching signature");
  });
});

describe("a secret", () => {
  it("has 32 bytes, and never comes twice", () => {
    const secrets = Array.from({ length: 100 }, mintSecret);
    expect(new Set(secrets).size).toBe(100);
    expect(secrets.every((secret) => secretBytesOf(secret)?.length === 32)).toBe(true);
  });

  it.each(["whsec_", "whsec_short", "whsec_äöü", `whsec_${btoa("x".repeat(23))}`, `whsec_${btoa("x".repeat(65))}`])(
    "isn't %s",
    (text) => {
      expect(secretBytesOf(text)).toBeUndefined();
    },
  );
});
