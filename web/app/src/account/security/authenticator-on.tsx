import { Button } from "../../../../shared/ui/button.tsx";
import styles from "../account.module.css";
import { accountApi } from "../account-api.ts";
import { PasswordField } from "../sign-in/password-field.tsx";
import { Submit } from "../submit.tsx";
import type { Account } from "../use-account.ts";
import { useSecurityMessages } from "./messages/use-security-messages.ts";

type Props = { account: Account; onCodes: (codes: string[]) => void };

export function AuthenticatorOn({ account, onCodes }: Props) {
  const t = useSecurityMessages();
  return (
    <>
      <p>{t.appOn}</p>
      <details>
        <summary>{t.newCodes}</summary>
        <Submit
          onSubmit={(values) => void account.attempt(async () => onCodes(await accountApi.newBackupCodes(values("password"))))}
        >
          <p className={styles.hint}>{t.newCodesHint}</p>
          <PasswordField isNew={false} />
          <div className={styles.row}>
            <Button type="submit" disabled={account.busy}>
              {t.newCodes}
            </Button>
          </div>
        </Submit>
      </details>
      <details>
        <summary>{t.switchOff}</summary>
        <Submit onSubmit={(values) => void account.attempt(() => accountApi.disableAuthenticator(values("password")))}>
          <p className={styles.hint}>{t.switchOffHint}</p>
          <PasswordField isNew={false} />
          <div className={styles.row}>
            <Button type="submit" tone="danger" disabled={account.busy}>
              {t.switchOff}
            </Button>
          </div>
        </Submit>
      </details>
    </>
  );
}
