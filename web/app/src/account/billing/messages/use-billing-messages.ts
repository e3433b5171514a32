import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { type BillingMessages, en } from "./en.ts";
import { hi } from "./hi.ts";

export const useBillingMessages = (): BillingMessages => useCatalogue({ en, hi });
