import { useCatalogue } from "../../messages/use-catalogue.ts";
import { type AccountMessages, en } from "./en.ts";
import { hi } from "./hi.ts";

export const useAccountMessages = (): AccountMessages => useCatalogue({ en, hi });
