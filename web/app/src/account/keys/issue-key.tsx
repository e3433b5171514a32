import { useState } from "react";
import { ChoiceGroup } from "../../../../shared/ui/choice-group.tsx";
import { AreaField, SelectField, TextField } from "../../../../shared/ui/field.tsx";
import styles from "../account.module.css";
import { FormEnd } from "../form-end.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";
import { Submit } from "../submit.tsx";
import { useWork } from "../use-work.ts";
import { type IssuedKey, type KeyMode, keyApi, type Scope } from "./key-api.ts";
import { keyRequestOf } from "./key-request-of.ts";
import { useKeyMessages } from "./messages/use-key-messages.ts";
import { ScopeChoice } from "./scope-choice.tsx";

type Props = { onIssued: (issued: IssuedKey) => void; onCancel: () => void };

export function IssueKey({ onIssued, onCancel }: Props) {
  const t = useKeyMessages();
  const { optional } = useAccountMessages();
  const work = useWork();
  const [mode, setMode] = useState<KeyMode>("live");
  const [scopes, setScopes] = useState<readonly Scope[]>(["infographics:write", "infographics:read"]);

  const issue = (values: (name: string) => string) =>
    work.run(async () => {
      const form = { name: values("name"), mode, scopes, days: values("days"), ips: values("ips"), rate: values("rate") };
      onIssued(await keyApi.issue(keyRequestOf(form, Date.now())));
    });

  return (
    <Submit onSubmit={(values) => void issue(values)}>
      <TextField label={t.name} note={t.nameNote} name="name" required maxLength={100} autoComplete="off" autoFocus />
      <ChoiceGroup
        legend={t.mode}
        layout="segments"
        value={mode}
        onChange={setMode}
        choices={(["live", "test"] as const).map((value) => ({ value, label: t.modes[value] }))}
      />
      <p className={styles.hint}>{t.modeHints[mode]}</p>
      <ScopeChoice mode={mode} value={scopes} onChange={setScopes} />
      <SelectField label={t.expires} name="days" defaultValue="90">
        {["7", "30", "90", "365", ""].map((days) => (
          <option key={days} value={days}>
            {days === "" ? t.never : t.inDays(Number(days))}
          </option>
        ))}
      </SelectField>
      <details>
        <summary>{t.limits}</summary>
        <div className={styles.form}>
          <AreaField label={t.ips} note={t.ipsNote} name="ips" placeholder="203.0.113.0/24" spellCheck={false} />
          <TextField label={t.rate} note={optional} name="rate" type="number" min={1} step={1} inputMode="numeric" />
        </div>
      </details>
      <FormEnd work={work} label={t.issueNow} onCancel={onCancel} isComplete={scopes.length > 0} />
    </Submit>
  );
}
