import { useEffect, useState } from "react";
import { kinds, type Wanted } from "./entries.ts";

/** What is shown, kept in the address so that a search can be shared and the back button finds it again. */
export function useWanted(): [Wanted, (changes: Partial<Wanted>) => void] {
  const [wanted, setWanted] = useState<Wanted>(wantedInAddress);
  useEffect(() => history.replaceState(null, "", addressOf(wanted)), [wanted]);
  return [wanted, (changes) => setWanted((before) => ({ ...before, ...changes }))];
}

function wantedInAddress(): Wanted {
  const query = new URLSearchParams(location.search);
  const kind = kinds.find((candidate) => candidate === query.get("show")) ?? "blocks";
  return { kind, group: query.get("kind") ?? "", words: query.get("q") ?? "" };
}

function addressOf({ kind, group, words }: Wanted): string {
  const query = new URLSearchParams({ show: kind, ...(group && { kind: group }), ...(words && { q: words }) });
  return `${location.pathname}?${query}`;
}
