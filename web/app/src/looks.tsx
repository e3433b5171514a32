import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { api } from "../../shared/api/client.ts";
import type { TemplateChoice, ThemeChoice } from "../../shared/api/types.ts";

type List<Item> = { status: "loading" | "missing"; items: readonly [] } | { status: "ready"; items: readonly Item[] };
type Looks = { themes: List<ThemeChoice>; templates: List<TemplateChoice> };

const loading = { status: "loading", items: [] } as const;
const missing = { status: "missing", items: [] } as const;
const LooksContext = createContext<Looks>({ themes: loading, templates: loading });

/** The themes and templates that can be chosen, fetched once. Without them every choice is left to Chitra. */
export function LooksProvider({ children }: { children: ReactNode }) {
  const themes = useList(api.listThemes);
  const templates = useList(api.listTemplates);
  return <LooksContext value={{ themes, templates }}>{children}</LooksContext>;
}

export const useLooks = (): Looks => useContext(LooksContext);

function useList<Item>(fetchItems: (signal: AbortSignal) => Promise<Item[]>): List<Item> {
  const [list, setList] = useState<List<Item>>(loading);
  useEffect(() => {
    const leaving = new AbortController();
    fetchItems(leaving.signal).then(
      (items) => setList({ status: "ready", items }),
      () => leaving.signal.aborted || setList(missing),
    );
    return () => leaving.abort();
  }, [fetchItems]);
  return list;
}
