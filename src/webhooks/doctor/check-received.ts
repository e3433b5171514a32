import { fromBase64 } from "../../kernel/base64.ts";
import { secretBytesOf } from "../signing.ts";
import { error, type Finding, type Received, type Sent, warning } from "./finding.ts";

export const headerMissing = (name: string): Finding =>
  error(
    "header_missing",
    `The header ${name} is missing. Proxies and frameworks may drop or rename headers: look at the raw request.`,
  );

/** In seconds, as the specification's libraries have it. */
const tolerance = 5 * 60;

export function timestampFindings(headers: Map<string, string>, { receivedAt }: Received): Finding[] {
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

export function secretFindings({ secret }: Received, sent: Sent | undefined): Finding[] {
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

export function signaturesIn(header: string): { v1: string[]; findings: Finding[] } {
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
