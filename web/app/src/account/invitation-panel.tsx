import { useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import styles from "./account.module.css";
import { accountApi } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import type { Account } from "./use-account.ts";

/** Where the link of an invitation leads, until it is accepted. */
export function InvitationPanel({ account, id }: { account: Account; id: string | null }) {
  const { invitation: t } = useAccountMessages();
  const [accepted, setAccepted] = useState(false);
  if (id === null || accepted) return null;

  async function accept(invitation: string) {
    if (!(await account.attempt(() => accountApi.acceptInvitation(invitation)))) return;
    history.replaceState(null, "", "/account");
    setAccepted(true);
  }

  return (
    <section className={styles.panel}>
      <h2>{t.title}</h2>
      {account.state.status === "somebody" ? (
        <Button tone="primary" disabled={account.busy} onClick={() => void accept(id)}>
          {t.accept}
        </Button>
      ) : (
        <p>{t.signInFirst}</p>
      )}
    </section>
  );
}
