import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../../shared/ui/choice-group.tsx";
import { TextField } from "../../../../shared/ui/field.tsx";
import styles from "../account.module.css";
import { accountApi } from "../account-api.ts";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { canUsePasskeys, signPasskey } from "../passkey.ts";
import { Submit } from "../submit.tsx";
import type { Account } from "../use-account.ts";
import { PasswordField } from "./password-field.tsx";
import { SecondStep } from "./second-step.tsx";

type Way = "in" | "up" | "byLink";

export function SignInPanel({ account }: { account: Account }) {
  const { sign: t } = useAccountMessages();
  const [way, setWay] = useState<Way>("in");
  const [mailedTo, setMailedTo] = useState("");
  const [codeAsked, setCodeAsked] = useState(false);

  if (codeAsked) return <SecondStep account={account} onStartOver={() => setCodeAsked(false)} />;

  async function submit(values: (name: string) => string) {
    const [name, email, password] = [values("name"), values("email"), values("password")];
    setMailedTo("");
    const done = await account.attempt(async () => {
      if (way === "up") await accountApi.signUp({ name, email, password });
      else if (way === "byLink") await accountApi.mailLink(email);
      else if ((await accountApi.signIn({ email, password }))?.twoFactorRedirect) setCodeAsked(true);
    });
    if (done && way !== "in") setMailedTo(email);
  }

  async function forget(form: HTMLFormElement | null) {
    const email = form?.querySelector<HTMLInputElement>("input[name=email]");
    if (!email?.reportValidity()) return;
    if (await account.attempt(() => accountApi.mailPasswordReset(email.value))) setMailedTo(email.value);
  }

  return (
    <section className={styles.panel}>
      <ChoiceGroup
        legend={t.way}
        layout="segments"
        value={way}
        onChange={setWay}
        choices={(["in", "up", "byLink"] as const).map((value) => ({ value, label: t[value] }))}
      />
      <Submit onSubmit={submit}>
        {way === "up" && <TextField label={t.name} name="name" autoComplete="name" required maxLength={100} />}
        <TextField label={t.email} name="email" type="email" autoComplete="username" required maxLength={254} />
        {way !== "byLink" && <PasswordField isNew={way === "up"} />}
        <Button type="submit" tone="primary" disabled={account.busy}>
          {t[way]}
        </Button>
        {way === "in" && (
          <div className={styles.row}>
            {canUsePasskeys() && (
              <Button disabled={account.busy} onClick={() => void account.attempt(signPasskey)}>
                {t.passkey}
              </Button>
            )}
            <Button tone="plain" disabled={account.busy} onClick={(event) => void forget(event.currentTarget.form)}>
              {t.forgotten}
            </Button>
          </div>
        )}
      </Submit>
      <p role="status" className={styles.status}>
        {mailedTo && t.mailed(mailedTo)}
      </p>
    </section>
  );
}
