import { AppError } from "../../../kernel/app-error.ts";
import type { Instant } from "../../../kernel/time.ts";
import { hmacHex, isSame } from "../hmac.ts";

export const signatureHeader = "sandbox-signature";

/** A signature older than this is refused, so that what was overheard can't be sent again later. */
const tolerance = 300_000;

/** `t=<Unix seconds>,v1=<HMAC of "t.body">`, as Stripe does it. */
export async function signSandbox(secret: string, body: Uint8Array<ArrayBuffer>, at: Instant): Promise<string> {
  const seconds = Math.floor(at / 1_000);
  return `t=${seconds},v1=${await hmacHex(secret, signedBytes(seconds, body))}`;
}

/** Throws AppError `invalid_signature`. */
export async function verifySandbox(
  secret: string,
  body: Uint8Array<ArrayBuffer>,
  { signature, now }: { signature: string | null; now: Instant },
): Promise<void> {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? "") ?? [];
  const isRecent = Math.abs(now - Number(seconds) * 1_000) <= tolerance;
  const expected = await hmacHex(secret, signedBytes(Number(seconds ?? 0), body));
  if (!(await isSame(given ?? "", expected)) || !isRecent)
    throw new AppError(
      "invalid_signature",
      `${signatureHeader} isn't the sandbox's signature of this body, or is older than 5 minutes.`,
    );
}

function signedBytes(seconds: number, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${seconds}.`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}
