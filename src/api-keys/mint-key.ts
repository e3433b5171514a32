import { type KeyId, newKeyId } from "../kernel/ids.ts";
import { sha256 } from "../kernel/sha256.ts";
import type { KeyMode } from "./api-key.ts";
import { hintOf, mintToken } from "./token.ts";

export type MintedKey = { id: KeyId; token: string; secretHash: string; hint: string };

export type MintKey = (mode: KeyMode) => Promise<MintedKey>;

export const mintKey: MintKey = async (mode) => {
  const token = mintToken(mode);
  return { id: newKeyId(), token, secretHash: await sha256(token), hint: hintOf(token) };
};
