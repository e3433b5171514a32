import type { FitNote } from "../../../shared/api/types.ts";
import { useMessages } from "../messages/language.tsx";
import styles from "./fit-list.module.css";
import issues from "./issue-list.module.css";

/** What was done so that everything fits: for those who wonder why it looks as it does. */
export function FitList({ notes }: { notes: readonly FitNote[] }) {
  const { fit: t } = useMessages();
  return (
    <details className={styles.fit}>
      <summary className={styles.summary}>{t.title(notes.length)}</summary>
      <ul className={issues.list}>
        {notes.map(({ action, where, what, from, to }) => (
          <li key={`${action} ${where} ${what} ${from} ${to}`}>
            <b>{t.actions[action]}</b> {what}
            {from !== undefined && to !== undefined && ` (${from} → ${to})`} <code className={issues.where}>{where}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
