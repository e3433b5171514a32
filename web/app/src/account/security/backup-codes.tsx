import { Button } from "../../../../shared/ui/button.tsx";
import { CopyButton } from "../../../../shared/ui/copy-button.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import styles from "../account.module.css";
import { useSecurityMessages } from "./messages/use-security-messages.ts";

export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useSecurityMessages();
  return (
    <Notice tone="caution" title={t.backupTitle}>
      <p>{t.backup}</p>
      <ul className={styles.codes} aria-label={t.backupTitle}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <CopyButton text={codes.join("\n")} icon="copy" words={{ copy: t.copyCodes, copied: t.copied, byHand: t.byHand }} />
        <Button tone="primary" icon="check" onClick={onKept}>
          {t.kept}
        </Button>
      </div>
    </Notice>
  );
}
