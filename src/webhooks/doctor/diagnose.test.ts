import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { instant } from "../../kernel/time.ts";
import { mintSecret } from "../signing.ts";
import { diagnose } from "./diagnose.ts";
import type { Received, Sent } from "./finding.ts";

const secret = mintSecret();
const id = "msg_1";
const signedAt = 1_795_984_509;
const body = JSON.stringify({ type: "infographic.completed", data: { title: "निर्यात – doubled", width: 1080 } });
const signature = new Webhook(secret).sign(id, new Date(signedAt * 1_000), body);
const headers = { "Webhook-Id": id, "Webhook-Timestamp": String(signedAt), "Webhook-Signature": signature };
const right: Received = { headers, body, secret, receivedAt: instant(signedAt * 1_000 + 2_000) };
const sent: Sent = { body, current: secret, previous: undefined };

const codes = async (change: Partial<Received>, known?: Sent) =>
  (await diagnose({ ...right, ...change }, known)).findings.map(({ code }) => code);
const withHeader = (name: string, value: string) => ({ headers: { ...headers, [name]: value } });
const without = (name: string) => ({ headers: Object.fromEntries(Object.entries(headers).filter(([each]) => each !== name)) });
const pretty = (text: string) => JSON.stringify(JSON.parse(text), null, 2);

describe("the signature doctor", () => {
  it("finds nothing where nothing is wrong, with and without knowing what was sent", async () => {
    expect(await diagnose(right, undefined)).toEqual({ valid: true, findings: [] });
    expect(await diagnose({ ...right, secret: undefined }, sent)).toEqual({ valid: true, findings: [] });
  });

  it.each<[string, Partial<Received>, string[]]>([
    ["a header that is missing", without("Webhook-Signature"), ["header_missing"]],
    ["a time in milliseconds", withHeader("Webhook-Timestamp", `${signedAt}000`), ["timestamp_invalid", "wrong_secret"]],
    ["a clock that is late", { receivedAt: instant((signedAt - 600) * 1_000) }, ["clock"]],
    ["a request that waited", { receivedAt: instant((signedAt + 600) * 1_000) }, ["clock"]],
    ["white space around the secret", { secret: `${secret}\n` }, ["secret_has_space"]],
    ["half a secret", { secret: secret.slice(0, 22) }, ["secret_length"]],
    ["a secret that is none", { secret: "whsec_it's a secret!" }, ["secret_not_base64"]],
    ["no secret", { secret: undefined }, ["secret_missing"]],
    ["a signature without its version", withHeader("Webhook-Signature", signature.slice(3)), ["v1_missing"]],
    ["only an asymmetric signature", withHeader("Webhook-Signature", "v1a,AAAA"), ["v1_missing"]],
    [
      "a signature that was cut",
      withHeader("Webhook-Signature", signature.slice(0, 20)),
      ["signature_not_base64", "wrong_secret"],
    ],
    ["a body that was parsed and written anew", { body: pretty(body) }, ["body_reserialised"]],
    ["escapes in the body", { body: body.replace("–", "\\u2013") }, ["body_reserialised"]],
    ["a line end behind the body", { body: `${body}\n` }, ["body_white_space"]],
    ["a body read as Latin-1", { body: asLatin1(body) }, ["body_encoding"]],
    ["another secret", { secret: mintSecret() }, ["wrong_secret"]],
  ])("names %s", async (_what, change, expected) => {
    expect(await codes(change)).toEqual(expected);
  });

  it.each<[string, Partial<Received>, string[]]>([
    ["fields in another order", { body: reordered(body) }, ["body_reserialised"]],
    ["another body", { body: body.replace("1080", "1081") }, ["body_changed"]],
    ["the secret of another endpoint", { secret: mintSecret() }, ["wrong_secret"]],
    ["the headers of another attempt", withHeader("Webhook-Timestamp", String(signedAt + 5)), ["id_changed"]],
  ])("names %s, where it knows what was sent", async (_what, change, expected) => {
    expect(await codes(change, sent)).toEqual(expected);
  });

  it("tells that the secret from before the rotation soon ends", async () => {
    const rotated = { body, current: mintSecret(), previous: secret };
    expect(await diagnose(right, rotated)).toMatchObject({
      valid: true,
      findings: [{ code: "old_secret", severity: "warning" }],
    });
  });

  it.each(["", "{", "null", "[]", "\u0000", "x".repeat(100_000)])("says something of any body: %.20j", async (any) => {
    expect(await codes({ body: any })).not.toEqual([]);
    expect(await codes({ body: any }, sent)).toEqual(["body_changed"]);
  });
});

function asLatin1(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

function reordered(text: string): string {
  const { type, data } = JSON.parse(text);
  return JSON.stringify({ data, type });
}
