import { type Language, useLanguage } from "../../messages/language.tsx";
import { type AccountMessages, en } from "./en.ts";
import { hi } from "./hi.ts";

const catalogues: Record<Language, AccountMessages> = { en, hi };

export const useAccountMessages = (): AccountMessages => catalogues[useLanguage().language];
