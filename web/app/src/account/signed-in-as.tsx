import { Button, ButtonLink } from "../../../shared/ui/button.tsx";
import { IfOpen } from "../features/feature-gate.tsx";
import styles from "./account.module.css";
import { accountApi, type User } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import type { Account } from "./use-account.ts";

export function SignedInAs({ account, user }: { account: Account; user: User }) {
  const t = useAccountMessages();
  return (
    <div className={styles.row}>
      <p className={styles.who}>{t.sign.as(user.email)}</p>
      <ButtonLink href="/">{t.toPage}</ButtonLink>
      <IfOpen feature="batches">
        <ButtonLink href="/batches">{t.toBatches}</ButtonLink>
      </IfOpen>
      <Button onClick={() => void account.attempt(accountApi.signOut)} disabled={account.busy}>
        {t.sign.out}
      </Button>
    </div>
  );
}
