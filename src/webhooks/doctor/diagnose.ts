import { secretBytesOf, sign } from "../signing.ts";
import { alteredBody, type Fits } from "./altered-body.ts";
import { headerMissing, secretFindings, signaturesIn, timestampFindings } from "./check-received.ts";
import { type Diagnosis, error, type Finding, type Received, type Sent, warning } from "./finding.ts";

const names = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;

/** Names what keeps a signature from being verified, and what to do about it. */
export async function diagnose(received: Received, sent: Sent | undefined): Promise<Diagnosis> {
  const headers = new Map(Object.entries(received.headers).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  const missing = names.filter((name) => !headers.get(name));
  const before = [...missing.map(headerMissing), ...timestampFindings(headers, received), ...secretFindings(received, sent)];
  const offered = signaturesIn(headers.get("webhook-signature") ?? "");
  const format = missing.includes("webhook-signature") ? [] : offered.findings;

  const secret = received.secret?.trim() ?? sent?.current;
  const key = secret === undefined ? undefined : secretBytesOf(secret);
  if (missing.length > 0 || !key || !secret || offered.v1.length === 0) return verdictOf(false, [...before, ...format]);

  const signed = { id: headers.get("webhook-id") ?? "", timestamp: headers.get("webhook-timestamp") ?? "" };
  const fits = async (body: string, by = key) => offered.v1.includes(await sign(by, { ...signed, body }));
  if (await fits(received.body)) return verdictOf(true, [...before, ...oldSecret(secret, sent)]);

  const why =
    (await alteredBody(received.body, sent, fits)) ?? (await wrongSecret(received.body, sent, fits)) ?? unexplained(sent);
  return verdictOf(false, [...before, ...format, why]);
}

const verdictOf = (valid: boolean, findings: Finding[]): Diagnosis => ({
  valid: valid && findings.every(({ severity }) => severity !== "error"),
  findings,
});

async function wrongSecret(body: string, sent: Sent | undefined, fits: Fits): Promise<Finding | undefined> {
  for (const right of [sent?.current, sent?.previous]) {
    const key = right === undefined ? undefined : secretBytesOf(right);
    if (key && (await fits(body, key)))
      return error(
        "wrong_secret",
        "The signature is right, and the secret is another endpoint's or one from before: take the one that this webhook was given last.",
      );
  }
  return undefined;
}

const oldSecret = (secret: string, sent: Sent | undefined): Finding[] =>
  sent?.previous !== undefined && secret === sent.previous
    ? [warning("old_secret", "This is the secret from before the last rotation: it works until the grace ends.")]
    : [];

function unexplained(sent: Sent | undefined): Finding {
  if (sent)
    return error(
      "id_changed",
      "Body and secret are right, and the signature belongs to another id or timestamp: take all three headers from the same request.",
    );
  return error(
    "wrong_secret",
    "Nothing that usually happens to a body explains it. Most likely the secret is another one, or the body isn't what was sent: ask again with a key of the organization it was sent to, and the body is compared.",
  );
}
