import { base64Url, bytesOfBase64Url } from "../kernel/base64.ts";
import { type Instant, instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import { LinkExpired, LinkInvalid } from "./errors.ts";

/** `path` with its signature, to put behind an origin. */
export type SignedLink = { path: string; expiresAt: Instant };
type Claim = { path: string; exp: string | undefined; sig: string | undefined };

/** The first secret signs; links that any of them has signed are valid, so that a secret can be replaced. */
type Options = { clock: Clock; secrets: readonly [string, ...string[]] };

export type LinkSigner = ReturnType<typeof linkSigner>;

const day = 86_400_000;
const lifetimeDays = 7;
const algorithm = { name: "HMAC", hash: "SHA-256" } as const;

/** Links that let anybody in who has them, to one path and until a day. */
export function linkSigner({ clock, secrets }: Options) {
  const keys = new Map<string, CryptoKey>();
  const keyOf = async (secret: string): Promise<CryptoKey> => {
    const known = keys.get(secret);
    if (known) return known;
    const key = await crypto.subtle.importKey("raw", encoded(secret), algorithm, false, ["sign", "verify"]);
    keys.set(secret, key);
    return key;
  };

  return {
    /**
     * Signs `path`, as it stands in an address and without a query, for 7 to 8 days: to the end of a day in UTC, so that
     * all links of a day are equal. A query that is added says how something is shown, never what.
     */
    async signLink(path: string): Promise<SignedLink> {
      const expiresAt = instant(Math.ceil(clock.now() / day + lifetimeDays) * day);
      const exp = String(expiresAt / 1000);
      const signature = await crypto.subtle.sign(algorithm.name, await keyOf(secrets[0]), messageOf(path, exp));
      return { path: `${path}?exp=${exp}&sig=${base64Url(new Uint8Array(signature))}`, expiresAt };
    },

    /** Until when the link is valid. Throws `LinkInvalid` and, where the signature is good, `LinkExpired`. */
    async verifyLink({ path, exp = "", sig = "" }: Claim): Promise<Instant> {
      const signature = bytesOfBase64Url(sig);
      if (!signature || !/^\d{1,12}$/.test(exp)) throw new LinkInvalid();
      // Compares in constant time (https://w3c.github.io/webcrypto/#hmac-operations).
      const verified = async (secret: string): Promise<boolean> =>
        crypto.subtle.verify(algorithm.name, await keyOf(secret), signature, messageOf(path, exp));
      for (const secret of secrets) {
        if (!(await verified(secret))) continue;
        const expiresAt = instant(Number(exp) * 1000);
        if (clock.now() >= expiresAt) throw new LinkExpired(expiresAt);
        return expiresAt;
      }
      throw new LinkInvalid();
    },
  };
}

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text).slice();

/** Begins with what it is for, so that no signature made for something else with the same secret fits. */
const messageOf = (path: string, exp: string): Uint8Array<ArrayBuffer> => encoded(`chitra link 1\n${path}\n${exp}`);
