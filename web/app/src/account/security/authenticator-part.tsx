import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import styles from "../account.module.css";
import { type Authenticator, accountApi } from "../account-api.ts";
import { PasswordField } from "../sign-in/password-field.tsx";
import { Submit } from "../submit.tsx";
import type { Account } from "../use-account.ts";
import { AuthenticatorOn } from "./authenticator-on.tsx";
import { BackupCodes } from "./backup-codes.tsx";
import { ConnectApp } from "./connect-app.tsx";
import { useSecurityMessages } from "./messages/use-security-messages.ts";

/** Off, being connected, or on. Backup codes stay on show until somebody says that they are kept. */
export function AuthenticatorPart({ account, isOn }: { account: Account; isOn: boolean }) {
  const t = useSecurityMessages();
  const [connecting, setConnecting] = useState<Authenticator>();
  const [codes, setCodes] = useState<string[]>();

  if (codes) return <BackupCodes codes={codes} onKept={() => setCodes(undefined)} />;
  if (isOn) return <AuthenticatorOn account={account} onCodes={setCodes} />;

  const confirm = ({ backupCodes }: Authenticator, code: string) =>
    account.attempt(async () => {
      await accountApi.verifyCode(code);
      setCodes(backupCodes);
      setConnecting(undefined);
    });

  if (connecting)
    return (
      <ConnectApp
        uri={connecting.totpURI}
        busy={account.busy}
        onCode={(code) => void confirm(connecting, code)}
        onCancel={() => setConnecting(undefined)}
      />
    );
  return (
    <>
      <p className={styles.hint}>{t.appOff}</p>
      <Submit
        onSubmit={(values) =>
          void account.attempt(async () => setConnecting(await accountApi.enableAuthenticator(values("password"))))
        }
      >
        <PasswordField isNew={false} />
        <div className={styles.row}>
          <Button type="submit" disabled={account.busy}>
            {t.setUp}
          </Button>
        </div>
      </Submit>
    </>
  );
}
