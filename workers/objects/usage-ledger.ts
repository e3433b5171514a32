import { DurableObject } from "cloudflare:workers";

/** One for each organization and billing period. */
export class UsageLedger extends DurableObject<Env> {}
