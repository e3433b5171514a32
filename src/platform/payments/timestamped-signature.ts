import { joinBytes } from "../../kernel/join-bytes.ts";
import type { Instant } from "../../kernel/time.ts";
import { hmacHex, isSame } from "./hmac.ts";

/** A signature older than this is refused, so that what was overheard can't be sent again later. */
const tolerance = 300_000;

/** `t=<Unix seconds>,v1=<HMAC of "t.body">`, as Stripe does it. */
export async function signTimestamped(secret: string, body: Uint8Array<ArrayBuffer>, at: Instant): Promise<string> {
  const seconds = String(Math.floor(at / 1_000));
  return `t=${seconds},v1=${await hmacHex(secret, signedBytes(seconds, body))}`;
}

/** Whether one of the signatures in it holds: while a secret is being changed there are two. */
export async function verifyTimestamped(
  secret: string,
  body: Uint8Array<ArrayBuffer>,
  { signature, now }: { signature: string | null; now: Instant },
): Promise<boolean> {
  const parts = (signature ?? "").slice(0, 1_024).split(",");
  const seconds = parts.find((part) => /^t=\d{1,12}$/.test(part))?.slice(2) ?? "";
  const expected = await hmacHex(secret, signedBytes(seconds, body));
  const given = parts.filter((part) => part.startsWith("v1=")).map((part) => part.slice(3));
  const matches = await Promise.all(given.map((each) => isSame(each, expected)));
  return matches.includes(true) && seconds !== "" && Math.abs(now - Number(seconds) * 1_000) <= tolerance;
}

const signedBytes = (seconds: string, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  joinBytes([new TextEncoder().encode(`${seconds}.`), body]);
