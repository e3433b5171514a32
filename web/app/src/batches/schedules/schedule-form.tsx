import { useState } from "react";
import { TextField } from "../../../../shared/ui/field.tsx";
import { FormEnd } from "../../account/form-end.tsx";
import { Submit } from "../../account/submit.tsx";
import { useWork } from "../../account/use-work.ts";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { type Schedule, scheduleApi } from "./schedule-api.ts";
import { draftOf, firstDraft, TimetableFields, timetableOf } from "./timetable-fields.tsx";

/** A new one of a batch, a new one of an address that is asked for, or one there is. */
type Subject = { batch: string } | { schedule: Schedule } | "address";
type Props = { of: Subject; onSaved: () => void; onCancel: () => void };

export function ScheduleForm({ of, onSaved, onCancel }: Props) {
  const t = useScheduleMessages();
  const work = useWork();
  const known = typeof of === "object" && "schedule" in of ? of.schedule : undefined;
  const [draft, setDraft] = useState(() => (known ? draftOf(known) : firstDraft));
  const asksAddress = of === "address" || known?.source.kind === "url";

  const save = (values: (name: string) => string) =>
    work.run(async () => {
      const timetable = timetableOf(draft);
      const url = asksAddress ? { url: values("url") } : {};
      if (known) await scheduleApi.change(known.id, { ...timetable, name: values("name"), ...url });
      else await scheduleApi.add({ ...timetable, ...(of !== "address" && "batch" in of ? of : { url: values("url") }) });
      onSaved();
    });

  return (
    <Submit onSubmit={(values) => void save(values)}>
      {known && (
        <TextField label={t.name} name="name" required maxLength={200} defaultValue={known.name} autoComplete="off" autoFocus />
      )}
      {asksAddress && (
        <TextField
          label={t.url}
          note={t.urlNote}
          name="url"
          type="url"
          required
          maxLength={2_048}
          placeholder="https://"
          defaultValue={known?.source.url ?? ""}
          autoComplete="off"
          autoFocus={!known}
        />
      )}
      <TimetableFields draft={draft} onChange={setDraft} />
      <FormEnd work={work} label={known ? t.save : t.add} onCancel={onCancel} />
    </Submit>
  );
}
