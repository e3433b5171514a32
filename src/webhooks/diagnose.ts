import { fromBase64 } from "../kernel/base64.ts";
import type { Instant } from "../kernel/time.ts";
import { secretBytesOf, sign } from "./signing.ts";

export type FindingCode =
  | "header_missing"
  | "timestamp_invalid"
  | "clock"
  | "secret_missing"
  | "secret_not_base64"
  | "secret_length"
  | "secret_has_space"
  | "v1_missing"
  | "signature_not_base64"
  | "id_changed"
  | "body_reserialised"
  | "body_line_ends"
  | "body_white_space"
  | "body_encoding"
  | "body_changed"
  | "wrong_secret"
  | "old_secret";

/** An error keeps the signature from being right; a warning may be why a receiver refuses it all the same. */
export type Finding = { code: FindingCode; severity: "error" | "warning"; message: string };

/** What somebody received, as they received it. */
export type Received = {
  headers: Readonly<Record<string, string>>;
  body: string;
  secret: string | undefined;
  receivedAt: Instant | undefined;
};

/** What was sent under that id, where it is the asker's own delivery. */
export type Sent = { body: string; current: string; previous: string | undefined };

export type Diagnosis = { valid: boolean; findings: Finding[] };

const names = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;
const tolerance = 5 * 60;

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

const error = (code: FindingCode, message: string): Finding => ({ code, severity: "error", message });
const warning = (code: FindingCode, message: string): Finding => ({ code, severity: "warning", message });

const headerMissing = (name: string): Finding =>
  error(
    "header_missing",
    `The header ${name} is missing. Proxies and frameworks may drop or rename headers: look at the raw request.`,
  );

function timestampFindings(headers: Map<string, string>, { receivedAt }: Received): Finding[] {
  const text = headers.get("webhook-timestamp");
  if (!text) return [];
  if (!/^\d{9,11}$/.test(text)) {
    const hint = /^\d{12,14}$/.test(text) ? " These look like milliseconds." : "";
    return [
      error("timestamp_invalid", `webhook-timestamp has to be whole seconds since 1970, and is ${text.slice(0, 40)}.${hint}`),
    ];
  }
  if (receivedAt === undefined) return [];
  const late = Math.round(receivedAt / 1_000) - Number(text);
  if (Math.abs(late) <= tolerance) return [];
  const where = late > 0 ? `${late} s before` : `${-late} s after`;
  return [
    warning(
      "clock",
      `It was signed ${where} it was received; libraries refuse more than ${tolerance} s. Set the server's clock by NTP, and don't keep requests in a queue before they are verified.`,
    ),
  ];
}

function secretFindings({ secret }: Received, sent: Sent | undefined): Finding[] {
  if (secret === undefined)
    return sent
      ? []
      : [
          error(
            "secret_missing",
            "No secret was given, and the delivery isn't one of yours, so there is nothing to verify with.",
          ),
        ];
  const text = secret.trim();
  const findings =
    text === secret
      ? []
      : [warning("secret_has_space", "There is white space around the secret. Trim what is read from the environment.")];
  if (secretBytesOf(text)) return findings;
  const bytes = fromBase64(text.replace(/^whsec_/, ""));
  if (bytes)
    return [
      ...findings,
      error(
        "secret_length",
        `Behind whsec_ there are ${bytes.length} bytes; there have to be 24 to 64. Part of the secret was left out, or it is another one.`,
      ),
    ];
  return [
    ...findings,
    error(
      "secret_not_base64",
      "What stands behind whsec_ is no base64. Copy the whole secret, with + and / and =, and without quotes.",
    ),
  ];
}

function signaturesIn(header: string): { v1: string[]; findings: Finding[] } {
  const all = header.split(/\s+/).filter(Boolean);
  const v1 = all.filter((each) => each.startsWith("v1,"));
  if (v1.length === 0)
    return {
      v1,
      findings: [
        error(
          "v1_missing",
          'webhook-signature has no signature that begins with "v1,". Pass the whole header on, with its prefix.',
        ),
      ],
    };
  const broken = v1.filter((each) => fromBase64(each.slice(3))?.length !== 32);
  if (broken.length === 0) return { v1, findings: [] };
  return {
    v1,
    findings: [
      error(
        "signature_not_base64",
        `${broken.length} of the signatures is no base64 of 32 bytes: the header was cut or changed on its way.`,
      ),
    ],
  };
}

type Fits = (body: string, key?: Uint8Array<ArrayBuffer>) => Promise<boolean>;

const rawBody = "Verify the bytes of the body as they come in, before anything parses them.";

async function alteredBody(body: string, sent: Sent | undefined, fits: Fits): Promise<Finding | undefined> {
  for (const { code, message, original } of alterations(body))
    if (original !== body && (await fits(original))) return error(code, `${message} ${rawBody}`);
  if (!sent || sent.body === body) return undefined;
  if (isSameJson(sent.body, body))
    return error(
      "body_reserialised",
      `The body says the same as what was sent, in other characters: it was parsed and written anew. ${rawBody}`,
    );
  return error(
    "body_changed",
    `The body isn't the one that was sent under this id; they differ from character ${firstDifference(sent.body, body) + 1} on. ${rawBody}`,
  );
}

/** What usually befalls a body on its way, undone. */
function alterations(body: string): { code: FindingCode; message: string; original: string }[] {
  return [
    { code: "body_white_space", message: "White space was added to the body.", original: body.trim() },
    { code: "body_line_ends", message: "Line ends of the body were changed.", original: body.replaceAll("\r\n", "\n") },
    { code: "body_encoding", message: "The body was read in another encoding than UTF-8.", original: fromLatin1(body) },
    {
      code: "body_reserialised",
      message: "The body was parsed and written anew, with other white space or escapes.",
      original: compact(body),
    },
  ];
}

function compact(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return body;
  }
}

function fromLatin1(body: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(
      Uint8Array.from(body, (character) => {
        const code = character.charCodeAt(0);
        if (code > 255) throw new RangeError("This was never Latin-1.");
        return code;
      }),
    );
  } catch {
    return body;
  }
}

/** Whatever the order of its fields. */
function isSameJson(one: string, other: string): boolean {
  try {
    return sorted(JSON.parse(one)) === sorted(JSON.parse(other));
  } catch {
    return false;
  }
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

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
