import { Button } from "../../../shared/ui/button.tsx";
import styles from "./account.module.css";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import type { Account } from "./use-account.ts";

/** Where it couldn't be read who is there, which makes nobody of nobody. */
export function ReadAgain({ account }: { account: Account }) {
  const { retry } = useAccountMessages();
  return (
    <div className={styles.row}>
      <Button icon="retry" disabled={account.busy} onClick={() => void account.attempt(async () => undefined)}>
        {retry}
      </Button>
    </div>
  );
}
