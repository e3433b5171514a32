import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { en, type SecurityMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useSecurityMessages = (): SecurityMessages => useCatalogue({ en, hi });
