import type { Instant } from "../kernel/time.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { FindBySecret } from "./authenticate-key.ts";
import type { KnownKey } from "./key-lookup-repository.ts";

type Options = { clock: Clock; freshFor: number; capacity: number };
type Answer = { asked: Instant; known: KnownKey | undefined };

/**
 * Spares the database the look-ups of one isolate for `freshFor` milliseconds, counted from the question and not from its
 * answer: that is how long a revoked key can live on. What isn't known is remembered too, against those who keep guessing.
 */
export function rememberKeys(find: FindBySecret, { clock, freshFor, capacity }: Options): FindBySecret {
  const answers = new Map<string, Answer>();

  return async (secretHash) => {
    const asked = clock.now();
    const remembered = answers.get(secretHash);
    const age = remembered ? asked - remembered.asked : Number.POSITIVE_INFINITY;
    if (remembered && age >= 0 && age < freshFor) return remembered.known;

    const known = await find(secretHash);
    if (answers.size >= capacity) answers.clear();
    const newer = answers.get(secretHash);
    if (!newer || newer.asked <= asked) answers.set(secretHash, { asked, known });
    return known;
  };
}
