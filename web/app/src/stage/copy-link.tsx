import { useEffect, useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { useMessages } from "../messages/language.tsx";
import { addressOf } from "../session/address.ts";
import styles from "./copy-link.module.css";

export function CopyLink({ id }: { id: string }) {
  const t = useMessages();
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome("none"), 2500);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(addressOf(id));
      setOutcome("copied");
    } catch {
      setOutcome("refused");
    }
  }

  return (
    <>
      <Button icon={outcome === "copied" ? "check" : "link"} onClick={copy}>
        <span aria-live="polite">{outcome === "copied" ? t.stage.linkCopied : t.stage.copyLink}</span>
      </Button>
      {outcome === "refused" && (
        <label className={styles.byHand}>
          {t.stage.copyByHand}
          <input readOnly value={addressOf(id)} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </>
  );
}
