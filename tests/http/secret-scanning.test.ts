import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { mintKey } from "../../src/api-keys/index.ts";
import { instant } from "../../src/kernel/time.ts";
import { httpSigningKeys } from "../../src/platform/cloudflare/http-signing-keys.ts";
import { compose } from "../../workers/compose.ts";
import { prepareDatabase } from "../support/api.ts";
import { askWith, seedKey, seedOrganization } from "../support/api-keys.ts";
import { appWith } from "../support/app.ts";
import { answered } from "../support/browser.ts";
import { derSignature } from "../support/der-signature.ts";
import { newOwner } from "../support/webhooks.ts";

prepareDatabase();

const curve = { name: "ECDSA", namedCurve: "P-256" };
const github = { asked: 0, pair: undefined as CryptoKeyPair | undefined, pem: "" };

beforeAll(async () => {
  const pair = (await crypto.subtle.generateKey(curve, true, ["sign", "verify"])) as CryptoKeyPair;
  const spki = (await crypto.subtle.exportKey("spki", pair.publicKey)) as ArrayBuffer;
  github.pair = pair;
  github.pem = `-----BEGIN PUBLIC KEY-----\n${base64(new Uint8Array(spki))}\n-----END PUBLIC KEY-----\n`;
});

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Answers with the public keys as GitHub does. */
const publicKeys: typeof fetch = async () => {
  github.asked += 1;
  return Response.json({ public_keys: [{ key_identifier: "90a421", key: github.pem, is_current: true }] });
};

const signingKeys = httpSigningKeys({
  url: "https://github.test/keys",
  clock: { now: () => instant(Date.now()) },
  fetch: publicKeys,
});

async function signatureOf(body: string): Promise<string> {
  if (!github.pair) throw new Error("There is a key pair.");
  const algorithm = { name: "ECDSA", hash: "SHA-256" };
  const raw = await crypto.subtle.sign(algorithm, github.pair.privateKey, new TextEncoder().encode(body));
  return base64(derSignature(new Uint8Array(raw)));
}

async function report(found: unknown, changes: Record<string, string> = {}): Promise<Response> {
  const body = JSON.stringify(found);
  const headers = {
    "Content-Type": "application/json",
    "Github-Public-Key-Identifier": "90a421",
    "Github-Public-Key-Signature": await signatureOf(body),
    ...changes,
  };
  return appWith({ apiKeys: { ...compose(env).apiKeys, signingKeys } })("/v1/secret-scanning", {
    method: "POST",
    body,
    headers,
  });
}

const foundToken = (token: string) => ({ token, type: "chitra_api_key", url: "https://github.com/x/y", source: "commit" });

const noticesOf = async (orgId: string) =>
  (await env.DB.prepare("select kind, facts from notifications where org_id = ?").bind(orgId).all()).results;

describe("POST /v1/secret-scanning", () => {
  it("tells the webhooks of the organization, once", async () => {
    const owner = await newOwner();
    await owner.add({ event_types: ["api_key.quarantined"] });
    const leaked = await seedKey(owner.orgId);
    await report([foundToken(leaked.token)]);
    await report([foundToken(leaked.token)]);

    await expect.poll(async () => (await owner.log()).length, { timeout: 15_000 }).toBe(1);
    const [{ id } = { id: "" }] = await owner.log();
    const { data } = JSON.parse((await owner.delivery(id)).payload);
    expect(data).toMatchObject({ key_id: leaked.id, source: "commit", url: "https://github.com/x/y" });
    expect(JSON.stringify(data)).not.toContain(leaked.token);
  });

  it("leaves a reported key nothing but reading, tells its owners once, and answers as GitHub asks", async () => {
    const leaked = await seedKey(await seedOrganization());
    const stranger = (await mintKey("live")).token;
    const found = [leaked.token, stranger, "ghp_0000"].map(foundToken);

    const verdicts = await answered<object[]>(await report(found));
    expect(await report(found)).toHaveProperty("status", 200);

    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(leaked.token)));
    expect(verdicts).toEqual([
      { token_hash: base64(hash), token_type: "chitra_api_key", label: "true_positive" },
      expect.objectContaining({ label: "false_positive" }),
      expect.objectContaining({ label: "false_positive" }),
    ]);

    const key = await answered(await askWith(leaked.token, `/v1/api-keys/${leaked.id}`));
    expect(key).toMatchObject({ status: "quarantined" });
    const write = await askWith(leaked.token, "/v1/api-keys", { method: "POST", body: { name: "x", scopes: ["keys:read"] } });
    expect(write.status).toBe(403);
    expect(write.headers.get("RateLimit-Policy")).toContain("q=5");

    const notices = await noticesOf(leaked.orgId);
    expect(notices.map(({ kind }) => kind)).toEqual(["api_key.leaked"]);
    expect(JSON.stringify(notices)).not.toContain(leaked.token);
    const audit = await env.DB.prepare("select action from audit_entries where org_id = ? order by sequence")
      .bind(leaked.orgId)
      .all();
    expect(audit.results.map(({ action }) => action)).toEqual(["api_key.issued", "api_key.quarantined"]);
  });

  it("quarantines and tells anew what is reported after somebody has released it", async () => {
    const leaked = await seedKey(await seedOrganization());
    await report([foundToken(leaked.token)]);
    await env.DB.prepare("update api_keys set quarantined_at = null where id = ?").bind(leaked.id).run();

    for (let time = 0; time < 2; time++) await report([foundToken(leaked.token)]);

    expect(await answered(await askWith(leaked.token, `/v1/api-keys/${leaked.id}`))).toMatchObject({ status: "quarantined" });
    expect(await noticesOf(leaked.orgId)).toHaveLength(2);
  });

  it("knows a revoked key as ours and leaves it as it is", async () => {
    const dead = await seedKey(await seedOrganization(), { revokedAt: instant(Date.now()) });
    const [verdict] = await answered<object[]>(await report([foundToken(dead.token)]));
    expect(verdict).toMatchObject({ label: "true_positive" });
    expect(await noticesOf(dead.orgId)).toEqual([]);
  });

  it("looks up a report of hundreds", async () => {
    const leaked = await seedKey(await seedOrganization());
    const strangers = await Promise.all(Array.from({ length: 250 }, async () => (await mintKey("live")).token));
    const verdicts = await answered<{ label: string }[]>(await report([...strangers, leaked.token].map(foundToken)));
    expect(verdicts.map(({ label }) => label === "true_positive").indexOf(true)).toBe(250);
  });

  it("refuses what isn't signed exactly so, and quarantines nothing", async () => {
    const { token, id } = await seedKey(await seedOrganization());
    const found = [foundToken(token)];
    const other = await signatureOf("something else");
    for (const changes of [
      { "Github-Public-Key-Identifier": "unknown" },
      { "Github-Public-Key-Identifier": "" },
      { "Github-Public-Key-Signature": "" },
      { "Github-Public-Key-Signature": "%%%" },
      { "Github-Public-Key-Signature": "AAAA" },
      { "Github-Public-Key-Signature": other },
    ]) {
      const response = await report(found, changes);
      expect(await answered(response, 401)).toMatchObject({ code: "invalid_signature" });
    }
    expect(await answered(await askWith(token, `/v1/api-keys/${id}`))).toMatchObject({ status: "active" });
  });

  it("doesn't let made-up key names make it ask GitHub again and again", async () => {
    await report([]);
    const before = github.asked;
    for (let name = 0; name < 5; name++) await report([], { "Github-Public-Key-Identifier": `made-up-${name}` });
    expect(github.asked).toBe(before);
  });

  it.each([[{}], [[{ type: "x" }]], [Array.from({ length: 1_001 }, () => foundToken("x"))]])(
    "refuses a signed body of another form",
    async (body) => {
      expect((await report(body)).status).toBe(422);
    },
  );
});
