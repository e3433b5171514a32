import { type KeyId, newKeyId } from "../kernel/ids.ts";
import { sha256 } from "../kernel/sha256.ts";
import type { KeyMode } from "./api-key.ts";
import { hintOf, mintToken } from "./token.ts";

export type MintedKey = { id: KeyId; token: string; secretHash: string; hint: string };

/** A token, for the key with this id or for a new one. */
export type MintKey = (mode: KeyMode, id?: KeyId) => Promise<MintedKey>;

export const mintKey: MintKey = async (mode, id = newKeyId()) => {
  const token = mintToken(mode);
  return { id, token, secretHash: await sha256(token), hint: hintOf(token) };
};
