import { base64, fromBase64 } from "../../kernel/base64.ts";
import type { SecretBox } from "../ports/secret-box.ts";

const nonceBytes = 12;
const version = "1.";

/** AES-256-GCM under a key that HKDF makes of `secret`, with the place as additional data. */
export function webCryptoSecretBox(secret: string): SecretBox {
  let derived: Promise<CryptoKey> | undefined;
  const key = () => {
    derived ??= deriveKey(secret);
    return derived;
  };

  return {
    async seal(text, place) {
      const iv = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const sealed = await crypto.subtle.encrypt(algorithm(iv, place), await key(), bytesOf(text));
      return version + base64(new Uint8Array([...iv, ...new Uint8Array(sealed)]));
    },

    async open(sealed, place) {
      const bytes = sealed.startsWith(version) ? fromBase64(sealed.slice(version.length)) : undefined;
      if (!bytes) throw new Error("This was sealed in a way that isn't known.");
      const iv = bytes.slice(0, nonceBytes);
      const opened = await crypto.subtle.decrypt(algorithm(iv, place), await key(), bytes.slice(nonceBytes));
      return new TextDecoder().decode(opened);
    },
  };
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, place: string) => ({ name: "AES-GCM", iv, additionalData: bytesOf(place) });

async function deriveKey(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", bytesOf(secret), "HKDF", false, ["deriveKey"]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf("chitra webhook secrets") };
  return crypto.subtle.deriveKey(hkdf, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text).slice();
