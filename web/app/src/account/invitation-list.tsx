import { useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/field.tsx";
import styles from "./account.module.css";
import { accountApi, type Invitation, type Role } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { RoleSelect } from "./role-select.tsx";
import { Submit } from "./submit.tsx";
import type { Account } from "./use-account.ts";

type Props = { account: Account; invitations: Invitation[]; isOwner: boolean };

export function InvitationList({ account, invitations, isOwner }: Props) {
  const { organization: t, sign, roles } = useAccountMessages();
  const [role, setRole] = useState<Role>("member");

  async function invite(email: string, form: HTMLFormElement) {
    if (await account.attempt(() => accountApi.invite(email, role))) form.reset();
  }

  return (
    <>
      {invitations.length > 0 && <h3>{t.open}</h3>}
      <ul className={styles.list}>
        {invitations.map(({ id, email, role: offered }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.who}>{email}</span>
            <span>{roles[offered]}</span>
            <Button
              tone="plain"
              icon="x"
              aria-label={t.cancel(email)}
              disabled={account.busy}
              onClick={() => void account.attempt(() => accountApi.cancelInvitation(id))}
            />
          </li>
        ))}
      </ul>
      <h3>{t.invite}</h3>
      <Submit onSubmit={(values, form) => void invite(values("email"), form)}>
        <TextField label={sign.email} name="email" type="email" required maxLength={254} />
        <div className={styles.row}>
          <RoleSelect label={t.role} value={role} withOwner={isOwner} disabled={account.busy} onChange={setRole} />
          <Button type="submit" disabled={account.busy}>
            {t.send}
          </Button>
        </div>
      </Submit>
    </>
  );
}
