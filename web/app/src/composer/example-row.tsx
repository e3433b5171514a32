import { useLanguage } from "../messages/language.tsx";
import type { Draft } from "./draft.ts";
import styles from "./example-row.module.css";
import { examplesFor } from "./examples.ts";

export function ExampleRow({ onPick }: { onPick: (example: Pick<Draft, "text" | "title">) => void }) {
  const { language: chosen, messages: t } = useLanguage();
  return (
    <div className={styles.row}>
      <span className={styles.lead}>{t.composer.examples}</span>
      {examplesFor(chosen).map(({ label, language, draft }) => (
        <button key={label} type="button" lang={language} className={styles.chip} onClick={() => onPick(draft)}>
          {label}
        </button>
      ))}
    </div>
  );
}
