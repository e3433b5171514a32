import { useState } from "react";
import { AreaField, TextField } from "../../../shared/ui/field.tsx";
import { FormEnd } from "../account/form-end.tsx";
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
  const { optional } = useAccountMessages();
  const work = useWork();
  const [wishes, setWishes] = useState<readonly string[]>(["infographic.*"]);

  const add = (values: (name: string) => string) =>
    work.run(async () => {
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
      <FormEnd work={work} label={t.addNow} onCancel={onCancel} isComplete={wishes.length > 0} />
    </Submit>
  );
}
