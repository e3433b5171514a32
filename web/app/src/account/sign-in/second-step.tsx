import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { TextField } from "../../../../shared/ui/field.tsx";
import styles from "../account.module.css";
import { accountApi } from "../account-api.ts";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { Submit } from "../submit.tsx";
import type { Account } from "../use-account.ts";
import { CodeField } from "./code-field.tsx";

type Props = { account: Account; onStartOver: () => void };

/** After the password: a code of the authenticator app or, without the phone, one of the backup codes. */
export function SecondStep({ account, onStartOver }: Props) {
  const { sign: t } = useAccountMessages();
  const [byBackup, setByBackup] = useState(false);
  const verify = byBackup ? accountApi.verifyBackupCode : accountApi.verifyCode;

  return (
    <section className={styles.panel} aria-labelledby="second-step">
      <h2 id="second-step">{t.secondStep}</h2>
      <p>{byBackup ? t.backupHint : t.codeHint}</p>
      <Submit key={String(byBackup)} onSubmit={(values) => void account.attempt(() => verify(values("code").trim()))}>
        {byBackup ? <BackupCodeField /> : <CodeField />}
        <Button type="submit" tone="primary" disabled={account.busy}>
          {t.confirmCode}
        </Button>
      </Submit>
      <div className={styles.row}>
        <Button tone="plain" onClick={() => setByBackup(!byBackup)}>
          {byBackup ? t.useApp : t.useBackup}
        </Button>
        <Button tone="plain" onClick={onStartOver}>
          {t.startOver}
        </Button>
      </div>
    </section>
  );
}

function BackupCodeField() {
  const { sign: t } = useAccountMessages();
  return (
    <TextField
      label={t.backupCode}
      name="code"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
      required
      autoFocus
    />
  );
}
