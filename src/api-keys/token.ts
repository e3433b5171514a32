import type { KeyMode } from "./api-key.ts";
import { base62 } from "./base62.ts";
import { crc32 } from "./crc32.ts";

const randomBytes = 24;
/** 62^33 is more than 2^192. */
const bodyLength = 33;
const checksumLength = 6;

const shape = /^chi_(live|test)_[0-9A-Za-z]{33}[0-9A-Za-z]{6}$/;
const hintLength = "chi_live_".length + 4;

/** `chi_live_` or `chi_test_`, 192 random bits and their checksum: 48 characters in all. */
export function mintToken(mode: KeyMode): string {
  const bytes = crypto.getRandomValues(new Uint8Array(randomBytes));
  const random = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  const body = `chi_${mode}_${base62(random, bodyLength)}`;
  return body + checksumOf(body);
}

/** Whether it can be a token at all. The checksum lets scanners and us tell without asking the database. */
export function isWellFormed(token: string): boolean {
  if (!shape.test(token)) return false;
  const body = token.slice(0, -checksumLength);
  return token.slice(-checksumLength) === checksumOf(body);
}

/** Enough of the token for its owner to recognise it, and too little to guess the rest: 168 random bits stay unknown. */
export const hintOf = (token: string): string => `${token.slice(0, hintLength)}…`;

const checksumOf = (body: string): string => base62(BigInt(crc32(body)), checksumLength);
