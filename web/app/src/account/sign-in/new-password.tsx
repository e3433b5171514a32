import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import styles from "../account.module.css";
import { accountApi } from "../account-api.ts";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { Submit } from "../submit.tsx";
import type { Account } from "../use-account.ts";
import { PasswordField } from "./password-field.tsx";
import { SignInPanel } from "./sign-in-panel.tsx";

/** Where the link of a forgotten password leads. */
export function NewPassword({ account, token }: { account: Account; token: string }) {
  const { sign: t } = useAccountMessages();
  const [saved, setSaved] = useState(false);

  async function save(password: string) {
    if (!(await account.attempt(() => accountApi.resetPassword(token, password)))) return;
    history.replaceState(null, "", "/account");
    setSaved(true);
  }

  if (saved)
    return (
      <>
        <p role="status">{t.passwordSaved}</p>
        <SignInPanel account={account} />
      </>
    );
  return (
    <section className={styles.panel}>
      <Submit onSubmit={(values) => void save(values("password"))}>
        <PasswordField isNew />
        <Button type="submit" tone="primary" disabled={account.busy}>
          {t.choosePassword}
        </Button>
      </Submit>
    </section>
  );
}
