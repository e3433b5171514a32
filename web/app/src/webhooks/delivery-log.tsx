import { useCallback, useState } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../shared/ui/choice-group.tsx";
import { SelectField, TextField } from "../../../shared/ui/field.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { ShowMore } from "../account/show-more.tsx";
import { Submit } from "../account/submit.tsx";
import { usePages } from "../account/use-pages.ts";
import { useReading } from "../account/use-reading.ts";
import { DeliveryEntry } from "./delivery-entry.tsx";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { type DeliveryState, states, webhookApi } from "./webhook-api.ts";

type Props = { webhook: string; onWebhook: (id: string) => void };

export function DeliveryLog({ webhook, onWebhook }: Props) {
  const t = useWebhookMessages();
  const { working } = useAccountMessages();
  const [state, setState] = useState<DeliveryState | "">("");
  const [words, setWords] = useState("");
  const webhooks = useReading(webhookApi.list).reading;
  const known = webhooks.status === "ready" ? webhooks.body : [];
  const names = new Map(known.map(({ id, description, url }) => [id, description || new URL(url).host]));
  const read = useCallback(
    (after?: string) => webhookApi.deliveries({ webhook, state, words }, after),
    [webhook, state, words],
  );
  const { items, busy, problem, again, more } = usePages(read);

  return (
    <>
      <p className={styles.hint}>{t.logIntro}</p>
      <search className={styles.form}>
        <SelectField label={t.endpoint} value={webhook} onChange={({ target }) => onWebhook(target.value)}>
          <option value="">{t.all}</option>
          {[...names].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <ChoiceGroup
          legend={t.state}
          layout="segments"
          value={state}
          onChange={setState}
          choices={(["", ...states] as const).map((value) => ({ value, label: value === "" ? t.all : t.states[value] }))}
        />
        <Submit onSubmit={(values) => setWords(values("words"))}>
          <TextField label={t.search} note={t.searchNote} type="search" name="words" maxLength={100} />
          <div className={styles.row}>
            <Button type="submit">{t.search}</Button>
          </div>
        </Submit>
      </search>
      {problem && <AccountProblem problem={problem} />}
      {!items && busy && <p role="status">{working}</p>}
      {items?.length === 0 && <p className={styles.empty}>{t.noDeliveries}</p>}
      <ol className={styles.list}>
        {items?.map((delivery) => (
          <DeliveryEntry
            key={delivery.id}
            delivery={delivery}
            endpoint={webhook === "" ? names.get(delivery.webhook_id) : undefined}
          />
        ))}
      </ol>
      <div className={styles.row}>
        <Button icon="retry" disabled={busy} onClick={() => void again()}>
          {t.refresh}
        </Button>
        <ShowMore more={more} busy={busy} />
      </div>
    </>
  );
}
