import { AppError } from "../../../kernel/app-error.ts";
import type { Instant } from "../../../kernel/time.ts";
import { signTimestamped, verifyTimestamped } from "../timestamped-signature.ts";

export const signatureHeader = "sandbox-signature";
export const signSandbox = signTimestamped;

/** Throws AppError `invalid_signature`. */
export async function verifySandbox(
  secret: string,
  body: Uint8Array<ArrayBuffer>,
  given: { signature: string | null; now: Instant },
): Promise<void> {
  if (!(await verifyTimestamped(secret, body, given)))
    throw new AppError(
      "invalid_signature",
      `${signatureHeader} isn't the sandbox's signature of this body, or is older than 5 minutes.`,
    );
}
