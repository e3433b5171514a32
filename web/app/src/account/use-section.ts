import { useEffect, useRef, useState } from "react";
import { type Section, sectionIn } from "./sections.ts";

/** The part of the account that the address names, out of those there are. After a change its heading gets the focus. */
export function useSection(offered: readonly Section[]) {
  const [asked, setAsked] = useState(() => sectionIn(location.hash));
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);

  useEffect(() => {
    function follow() {
      const next = sectionIn(location.hash);
      if (!next) return;
      hasMoved.current = true;
      setAsked(next);
    }
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);

  const section = asked && offered.includes(asked) ? asked : offered[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the section, not the ref.
  useEffect(() => {
    if (hasMoved.current) heading.current?.focus();
  }, [section]);
  return { section, heading };
}
