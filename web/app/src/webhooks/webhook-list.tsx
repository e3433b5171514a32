import { useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { useReading } from "../account/use-reading.ts";
import { AddWebhook } from "./add-webhook.tsx";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { SecretOnce } from "./secret-once.tsx";
import { type Shown, webhookApi } from "./webhook-api.ts";
import { WebhookEntry } from "./webhook-entry.tsx";

export function WebhookList({ onLog }: { onLog: (id: string) => void }) {
  const t = useWebhookMessages();
  const { working } = useAccountMessages();
  const { reading, again } = useReading(webhookApi.list);
  const [shown, setShown] = useState<Shown>();
  const [adding, setAdding] = useState(false);

  async function show(fresh: Shown) {
    setShown(fresh);
    setAdding(false);
    await again();
  }

  return (
    <>
      {shown && <SecretOnce key={shown.secret} shown={shown} onKept={() => setShown(undefined)} />}
      {adding ? (
        <AddWebhook onAdded={(fresh) => void show(fresh)} onCancel={() => setAdding(false)} />
      ) : (
        <div className={styles.row}>
          <Button tone="primary" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        </div>
      )}
      {reading.status === "loading" && <p role="status">{working}</p>}
      {reading.status === "failed" && <AccountProblem problem={reading.problem} />}
      {reading.status === "ready" && reading.body.length === 0 && !adding && <p className={styles.empty}>{t.none}</p>}
      {reading.status === "ready" && (
        <ul className={styles.cards}>
          {reading.body.map((webhook) => (
            <WebhookEntry
              key={webhook.id}
              webhook={webhook}
              onShown={(fresh) => void show(fresh)}
              onChanged={() => void again()}
              onLog={() => onLog(webhook.id)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
