import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import styles from "./copy-button.module.css";
import type { IconName } from "./icon.tsx";

export type CopyWords = { copy: string; copied: string; byHand: string };

/** Where the clipboard is forbidden, the text is shown to be copied by hand. */
export function CopyButton({ text, words, icon }: { text: string; words: CopyWords; icon: IconName }) {
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome("none"), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <>
      <Button icon={outcome === "copied" ? "check" : icon} onClick={copy}>
        <span aria-live="polite">{outcome === "copied" ? words.copied : words.copy}</span>
      </Button>
      {outcome === "refused" && (
        <label className={styles.byHand}>
          {words.byHand}
          <input readOnly value={text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}
