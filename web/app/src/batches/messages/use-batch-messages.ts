import { useCatalogue } from "../../messages/use-catalogue.ts";
import { type BatchMessages, en } from "./en.ts";
import { hi } from "./hi.ts";

export const useBatchMessages = (): BatchMessages => useCatalogue({ en, hi });
