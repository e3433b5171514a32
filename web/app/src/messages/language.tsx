import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { en, type Messages } from "./en.ts";
import { hi } from "./hi.ts";

const catalogues = { en, hi } satisfies Record<string, Messages>;
export type Language = keyof typeof catalogues;
export const languageNames: Record<Language, string> = { en: "English", hi: "हिन्दी" };

type Choice = { language: Language; messages: Messages; setLanguage: (language: Language) => void };
const LanguageContext = createContext<Choice | undefined>(undefined);
const storageKey = "chitra.language";

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(storageKey, language);
  }, [language]);
  return <LanguageContext value={{ language, messages: catalogues[language], setLanguage }}>{children}</LanguageContext>;
}

export function useLanguage(): Choice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error("useLanguage is called outside LanguageProvider");
  return choice;
}

export const useMessages = (): Messages => useLanguage().messages;

/** What was chosen here before, else the first language of the browser that there is a catalogue for. */
function preferredLanguage(): Language {
  const wishes = [localStorage.getItem(storageKey) ?? "", ...navigator.languages];
  return wishes.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "en";
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(catalogues, tag);
}
