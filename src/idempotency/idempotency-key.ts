import { InvalidIdempotencyKey } from "./errors.ts";

const visibleAscii = /^[\x21-\x7e]{1,255}$/;

/** Throws AppError `invalid_request`. */
export function requireIdempotencyKey(value: string): string {
  if (!visibleAscii.test(value)) throw new InvalidIdempotencyKey();
  return value;
}
