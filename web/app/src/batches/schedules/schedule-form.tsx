import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { TextField } from "../../../../shared/ui/field.tsx";
import styles from "../../account/account.module.css";
import { AccountProblem } from "../../account/account-problem.tsx";
import { useAccountMessages } from "../../account/messages/use-account-messages.ts";
import { Submit } from "../../account/submit.tsx";
import { useWork } from "../../account/use-work.ts";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { scheduleApi } from "./schedule-api.ts";
import { firstDraft, TimetableFields, timetableOf } from "./timetable-fields.tsx";

type Props = {
  /** Of which batch; without one, an address is asked for. */
  batch?: string;
  onAdded: () => void;
  onCancel: () => void;
};

export function ScheduleForm({ batch, onAdded, onCancel }: Props) {
  const t = useScheduleMessages();
  const { cancel } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [draft, setDraft] = useState(firstDraft);
  const add = (values: (name: string) => string) =>
    run(async () => {
      await scheduleApi.add({ ...timetableOf(draft), ...(batch === undefined ? { url: values("url") } : { batch }) });
      onAdded();
    });

  return (
    <Submit onSubmit={(values) => void add(values)}>
      {batch === undefined && (
        <TextField
          label={t.url}
          note={t.urlNote}
          name="url"
          type="url"
          required
          maxLength={2_048}
          placeholder="https://"
          autoComplete="off"
          autoFocus
        />
      )}
      <TimetableFields draft={draft} onChange={setDraft} />
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button type="submit" tone="primary" disabled={busy}>
          {t.add}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </Submit>
  );
}
