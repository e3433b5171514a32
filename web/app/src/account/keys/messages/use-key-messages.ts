import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { en, type KeyMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useKeyMessages = (): KeyMessages => useCatalogue({ en, hi });
