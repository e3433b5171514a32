import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { en, type ScheduleMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useScheduleMessages = (): ScheduleMessages => useCatalogue({ en, hi });
