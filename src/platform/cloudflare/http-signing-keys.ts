import { z } from "zod";
import type { Clock } from "../ports/clock.ts";
import type { SigningKeys } from "../ports/signing-keys.ts";

type Options = { url: string; clock: Clock; fetch: typeof fetch };

/** As GitHub publishes its keys. */
const PublicKeys = z.object({ public_keys: z.array(z.object({ key_identifier: z.string(), key: z.string() })) });

const keptFor = 3_600_000;
/** An unknown name may be a new key's, but not more often than so: anybody can make names up. */
const askedAgainAfter = 60_000;
const patience = 5_000;

export function httpSigningKeys({ url, clock, fetch }: Options): SigningKeys {
  let known = new Map<string, string>();
  let asked = Number.NEGATIVE_INFINITY;

  return {
    async find(identifier) {
      const age = clock.now() - asked;
      if (age > (known.has(identifier) ? keptFor : askedAgainAfter)) {
        known = await read();
        asked = clock.now();
      }
      return known.get(identifier);
    },
  };

  async function read(): Promise<Map<string, string>> {
    const headers = { Accept: "application/json", "User-Agent": "chitra" };
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`The public keys at ${url} can't be read: ${response.status}.`);
    const { public_keys } = PublicKeys.parse(await response.json());
    return new Map(public_keys.map(({ key_identifier, key }) => [key_identifier, key]));
  }
}
