import { Button } from "../../../../shared/ui/button.tsx";
import { ConfirmButton } from "../../../../shared/ui/confirm-button.tsx";
import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import { accountApi, type Passkey } from "../account-api.ts";
import { AccountProblem } from "../account-problem.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { addPasskey } from "../passkey.ts";
import type { Account } from "../use-account.ts";
import { useReading } from "../use-reading.ts";
import { useSecurityMessages } from "./messages/use-security-messages.ts";

export function PasskeyList({ account }: { account: Account }) {
  const t = useSecurityMessages();
  const { reading, again } = useReading(accountApi.passkeys);
  const change = async (work: () => Promise<unknown>) => (await account.attempt(work)) && again();

  return (
    <>
      {reading.status === "failed" && <AccountProblem problem={reading.problem} />}
      {reading.status === "ready" && reading.body.length === 0 && <p className={styles.hint}>{t.noPasskeys}</p>}
      {reading.status === "ready" && (
        <ul className={styles.list}>
          {reading.body.map((passkey) => (
            <Entry
              key={passkey.id}
              passkey={passkey}
              busy={account.busy}
              onRemove={() => void change(() => accountApi.removePasskey(passkey.id))}
            />
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button disabled={account.busy} onClick={() => void change(addPasskey)}>
          {t.addPasskey}
        </Button>
      </div>
    </>
  );
}

function Entry({ passkey, busy, onRemove }: { passkey: Passkey; busy: boolean; onRemove: () => void }) {
  const t = useSecurityMessages();
  const { cancel } = useAccountMessages();
  const { date } = useFormats();
  const { name, createdAt } = passkey;
  return (
    <li className={styles.entry}>
      <span className={styles.who}>{t.passkey(name || t.unnamedPasskey, createdAt && date(createdAt))}</span>
      <ConfirmButton
        label={t.remove}
        question={t.removeQuestion}
        yes={t.remove}
        no={cancel}
        disabled={busy}
        onConfirm={onRemove}
      >
        <p>{t.removeHint}</p>
      </ConfirmButton>
    </li>
  );
}
