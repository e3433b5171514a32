import { AppError } from "../../kernel/app-error.ts";
import type { SigningKeys } from "../../platform/ports/signing-keys.ts";
import { rawSignature } from "./ecdsa-signature.ts";

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;

export type SignedReport = {
  body: Uint8Array<ArrayBuffer>;
  keyIdentifier: string | undefined;
  /** base64 of a DER signature over the SHA-256 of the body. */
  signature: string | undefined;
};

/** Throws AppError `invalid_signature` for all that GitHub hasn't signed exactly so. */
export async function verifyReport(keys: SigningKeys, { body, keyIdentifier, signature }: SignedReport): Promise<void> {
  const raw = rawSignature(bytesOf(signature ?? "") ?? new Uint8Array());
  if (!keyIdentifier || !raw)
    throw refusal("The headers Github-Public-Key-Identifier and Github-Public-Key-Signature are needed.");

  const pem = await keys.find(keyIdentifier);
  const key = pem === undefined ? undefined : await importKey(pem);
  if (!key) throw refusal("There is no such public key.");
  if (!(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, raw, body)))
    throw refusal("The signature doesn't belong to this body.");
}

async function importKey(pem: string): Promise<CryptoKey | undefined> {
  const spki = bytesOf(pem.replace(/-----(BEGIN|END) PUBLIC KEY-----|\s/g, ""));
  return spki && crypto.subtle.importKey("spki", spki, curve, false, ["verify"]).catch(() => undefined);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const refusal = (message: string) => new AppError("invalid_signature", message);
