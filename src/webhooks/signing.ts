import { base64, fromBase64 } from "../kernel/base64.ts";

const prefix = "whsec_";
const secretBytes = 32;

/** Standard Webhooks: 24 to 64 random bytes in base64 behind `whsec_`. */
export const mintSecret = (): string => prefix + base64(crypto.getRandomValues(new Uint8Array(secretBytes)));

/** Undefined where it is no base64 of 24 to 64 bytes. */
export function secretBytesOf(secret: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret);
  return bytes && bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

export type Signed = { id: string; timestamp: string; body: string };

/** `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`. */
export async function sign(key: Uint8Array<ArrayBuffer>, { id, timestamp, body }: Signed): Promise<string> {
  const hmac = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", hmac, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  return `v1,${base64(new Uint8Array(signature))}`;
}

/** The header `webhook-signature`: one signature for each secret, the newest first. */
export async function signatures(secrets: readonly string[], signed: Signed): Promise<string> {
  const keys = secrets.map(secretBytesOf).filter((key) => key !== undefined);
  return (await Promise.all(keys.map((key) => sign(key, signed)))).join(" ");
}
