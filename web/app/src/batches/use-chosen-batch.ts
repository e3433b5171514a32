import { useCallback, useEffect, useState } from "react";

/** The batch that the address names, such as `/batches#bat_…`: it can be reloaded, sent to somebody, and left by going back. */
export function useChosenBatch(): [chosen: string | undefined, choose: (id: string | undefined) => void] {
  const [chosen, setChosen] = useState(() => batchIn(location.hash));
  useEffect(() => {
    // A skip link's fragment is no batch, and leaves none.
    const follow = () => location.hash.startsWith("#stage") || setChosen(batchIn(location.hash));
    addEventListener("hashchange", follow);
    addEventListener("popstate", follow);
    return () => {
      removeEventListener("hashchange", follow);
      removeEventListener("popstate", follow);
    };
  }, []);

  const choose = useCallback((id: string | undefined) => {
    history.pushState(null, "", id === undefined ? location.pathname : `#${id}`);
    setChosen(id);
    scrollTo({ top: 0 });
  }, []);
  return [chosen, choose];
}

const batchIn = (hash: string): string | undefined => /^#(bat_\w+)$/.exec(hash)?.[1];
