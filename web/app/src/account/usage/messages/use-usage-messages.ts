import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { en, type UsageMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useUsageMessages = (): UsageMessages => useCatalogue({ en, hi });
