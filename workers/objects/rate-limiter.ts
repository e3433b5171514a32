import { DurableObject } from "cloudflare:workers";

/** One for each key, address or organization that is limited. */
export class RateLimiter extends DurableObject<Env> {}
