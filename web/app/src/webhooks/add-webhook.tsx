import { useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField, TextField } from "../../../shared/ui/field.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { Submit } from "../account/submit.tsx";
import { useWork } from "../account/use-work.ts";
import { EventChoice } from "./event-choice.tsx";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { readHeaders } from "./read-headers.ts";
import { type Shown, webhookApi } from "./webhook-api.ts";

type Props = { onAdded: (shown: Shown) => void; onCancel: () => void };

export function AddWebhook({ onAdded, onCancel }: Props) {
  const t = useWebhookMessages();
  const { cancel, optional } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [wishes, setWishes] = useState<readonly string[]>(["infographic.*"]);

  const add = (values: (name: string) => string) =>
    run(async () => {
      const headers = readHeaders(values("headers"));
      onAdded(
        await webhookApi.add({ url: values("url"), description: values("description"), event_types: [...wishes], headers }),
      );
    });

  return (
    <Submit onSubmit={(values) => void add(values)}>
      <TextField
        label={t.url}
        note={t.urlNote}
        name="url"
        type="url"
        required
        maxLength={2_048}
        placeholder="https://hooks.example.com/chitra"
        autoComplete="off"
        autoFocus
      />
      <TextField label={t.description} note={optional} name="description" maxLength={500} autoComplete="off" />
      <EventChoice value={wishes} onChange={setWishes} />
      <details>
        <summary>{t.headers}</summary>
        <AreaField
          label={t.headers}
          note={t.headersNote}
          name="headers"
          placeholder="authorization: Bearer …"
          spellCheck={false}
        />
      </details>
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button type="submit" tone="primary" disabled={busy || wishes.length === 0}>
          {t.addNow}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </Submit>
  );
}
