import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import { ChoiceGroup } from "../../../../shared/ui/choice-group.tsx";
import { AreaField, SelectField, TextField } from "../../../../shared/ui/field.tsx";
import styles from "../account.module.css";
import { AccountProblem } from "../account-problem.tsx";
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
  const { cancel, optional } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [mode, setMode] = useState<KeyMode>("live");
  const [scopes, setScopes] = useState<readonly Scope[]>(["infographics:write", "infographics:read"]);

  const issue = (values: (name: string) => string) =>
    run(async () => {
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
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button type="submit" tone="primary" disabled={busy || scopes.length === 0}>
          {t.issueNow}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
    </Submit>
  );
}
