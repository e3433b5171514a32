import { useCatalogue } from "../../messages/use-catalogue.ts";
import { en, type FeedbackMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useFeedbackMessages = (): FeedbackMessages => useCatalogue({ en, hi });
