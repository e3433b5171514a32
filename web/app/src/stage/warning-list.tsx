import type { Warning } from "../../../shared/api/types.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { useMessages } from "../messages/language.tsx";
import styles from "./issue-list.module.css";

export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const t = useMessages();
  return (
    <Notice tone="caution" title={t.warnings(warnings.length)}>
      <ul className={styles.list}>
        {warnings.map(({ code, message, where }) => (
          <li key={`${code} ${where} ${message}`}>
            {t.warningTexts[code] ?? message} {where && <code className={styles.where}>{where}</code>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
