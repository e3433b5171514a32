import { useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import styles from "./account.module.css";
import { type Authenticator, accountApi, type User } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { addPasskey, canUsePasskeys } from "./passkey.ts";
import { SessionList } from "./session-list.tsx";
import { CodeField, PasswordField } from "./sign-in-panel.tsx";
import { Submit } from "./submit.tsx";
import type { Account } from "./use-account.ts";

type Props = { account: Account; user: User; sessionId: string };

export function SecurityPanel({ account, user, sessionId }: Props) {
  const { security: t } = useAccountMessages();
  return (
    <section className={styles.panel}>
      <h2>{t.title}</h2>
      <h3>{t.app}</h3>
      {user.twoFactorEnabled ? <p>{t.appOn}</p> : <SetUpAuthenticator account={account} />}
      {canUsePasskeys() && (
        <>
          <h3>{t.passkeys}</h3>
          <Button disabled={account.busy} onClick={() => void account.attempt(addPasskey)}>
            {t.addPasskey}
          </Button>
        </>
      )}
      <h3>{t.sessions}</h3>
      <SessionList account={account} sessionId={sessionId} />
    </section>
  );
}

function SetUpAuthenticator({ account }: { account: Account }) {
  const { security: t, sign } = useAccountMessages();
  const [authenticator, setAuthenticator] = useState<Authenticator>();

  if (!authenticator)
    return (
      <Submit
        onSubmit={(values) =>
          void account.attempt(async () => setAuthenticator(await accountApi.enableAuthenticator(values("password"))))
        }
      >
        <PasswordField isNew={false} />
        <Button type="submit" disabled={account.busy}>
          {t.setUp}
        </Button>
      </Submit>
    );
  return (
    <Submit onSubmit={(values) => void account.attempt(() => accountApi.verifyCode(values("code")))}>
      <p>{t.secret}</p>
      <p>
        <a className={styles.secret} href={authenticator.totpURI}>
          {new URL(authenticator.totpURI).searchParams.get("secret")}
        </a>
      </p>
      <p>{t.backup}</p>
      <ul className={styles.codes}>
        {authenticator.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CodeField />
      <Button type="submit" tone="primary" disabled={account.busy}>
        {sign.confirmCode}
      </Button>
    </Submit>
  );
}
