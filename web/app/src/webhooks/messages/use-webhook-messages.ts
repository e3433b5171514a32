import { useCatalogue } from "../../messages/use-catalogue.ts";
import { en, type WebhookMessages } from "./en.ts";
import { hi } from "./hi.ts";

export const useWebhookMessages = (): WebhookMessages => useCatalogue({ en, hi });
