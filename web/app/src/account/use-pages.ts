import { useCallback, useEffect, useState } from "react";
import { useWork } from "./use-work.ts";

/** `next` is where the following page begins; null at the end. */
export type Page<Item, Mark> = { items: Item[]; next: Mark | null };

/** A list that is read page by page, the first at once. `again` goes back to the first. */
export function usePages<Item, Mark>(read: (from?: Mark) => Promise<Page<Item, Mark>>) {
  const { busy, problem, run } = useWork();
  const [{ items, next }, setPages] = useState<Page<Item, Mark> | { items: undefined; next: null }>(nothingYet);

  const again = useCallback(() => run(async () => setPages(await read())), [read, run]);
  useEffect(() => void again(), [again]);

  const more = (from: Mark) =>
    run(async () => {
      const page = await read(from);
      setPages((before) => ({ items: [...(before.items ?? []), ...page.items], next: page.next }));
    });

  return { items, busy, problem, again, more: next === null ? undefined : () => more(next) };
}

const nothingYet = { items: undefined, next: null } as const;
