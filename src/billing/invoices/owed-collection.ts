import type { Holder, Provider } from "../../platform/ports/payment-provider.ts";

/** Something that is to be paid on a page of the provider. */
export type OwedCollection = Holder & { key: string; provider: Provider };
