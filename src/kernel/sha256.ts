/** SHA-256 in lower-case hexadecimal, 64 characters. */
export const sha256 = (text: string): Promise<string> => sha256OfBytes(new TextEncoder().encode(text).slice());

/** The same of bytes. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
