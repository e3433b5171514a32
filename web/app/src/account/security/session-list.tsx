import { useEffect, useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { useFormats } from "../../messages/use-formats.ts";
import styles from "../account.module.css";
import { accountApi, type Session } from "../account-api.ts";
import type { Account } from "../use-account.ts";
import { deviceOf } from "./device-of.ts";
import { useSecurityMessages } from "./messages/use-security-messages.ts";

export function SessionList({ account, sessionId }: { account: Account; sessionId: string }) {
  const t = useSecurityMessages();
  const { date } = useFormats();
  const [sessions, setSessions] = useState<Session[]>([]);
  const { state } = account;

  // Read again after whatever changed the account.
  useEffect(() => {
    if (state.status === "somebody") accountApi.sessions().then(setSessions, () => setSessions([]));
  }, [state]);

  return (
    <>
      <ul className={styles.list}>
        {sessions.map(({ id, token, userAgent, createdAt }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.who}>{t.device(deviceOf(userAgent ?? "") ?? t.unknownDevice, date(createdAt))}</span>
            {id === sessionId ? (
              <strong>{t.here}</strong>
            ) : (
              <Button
                tone="plain"
                disabled={account.busy}
                onClick={() => void account.attempt(() => accountApi.endSession(token))}
              >
                {t.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button disabled={account.busy} onClick={() => void account.attempt(accountApi.endOtherSessions)}>
          {t.endOthers}
        </Button>
      )}
    </>
  );
}
