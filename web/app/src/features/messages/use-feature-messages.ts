import { useCatalogue } from "../../messages/use-catalogue.ts";
import { en, type FeatureMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useFeatureMessages = (): FeatureMessages => useCatalogue({ en, hi });
