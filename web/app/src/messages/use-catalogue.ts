import { type Language, useLanguage } from "./language.tsx";

/** The messages of one part of a page in the language that is chosen. */
export const useCatalogue = <Messages>(catalogues: Record<Language, Messages>): Messages => catalogues[useLanguage().language];
