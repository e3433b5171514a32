import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { en, type NoticeMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useNoticeMessages = (): NoticeMessages => useCatalogue({ en, hi });
