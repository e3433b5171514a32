import { useCatalogue } from "../../../messages/use-catalogue.ts";
import { type AuditMessages, en } from "./en.ts";
import { hi } from "./hi.ts";

export const useAuditMessages = (): AuditMessages => useCatalogue({ en, hi });
