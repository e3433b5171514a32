const encoder = new TextEncoder();

/** HMAC-SHA-256 in lower-case hexadecimal. */
export async function hmacHex(secret: string, data: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, data));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** In a time that doesn't tell where they differ: what is compared are hashes of both. */
export async function isSame(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map(async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text)))),
  );
  let difference = 0;
  for (const [index, byte] of first?.entries() ?? []) difference |= byte ^ (second?.[index] ?? 0);
  return difference === 0;
}
