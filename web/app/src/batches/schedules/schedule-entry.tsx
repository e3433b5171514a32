import { useState } from "react";
import { Badge, type BadgeTone } from "../../../../shared/ui/badge.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import { ConfirmButton } from "../../../../shared/ui/confirm-button.tsx";
import { Fact, Facts } from "../../../../shared/ui/facts.tsx";
import { Notice } from "../../../../shared/ui/notice.tsx";
import styles from "../../account/account.module.css";
import { AccountProblem } from "../../account/account-problem.tsx";
import { EntryCard } from "../../account/entry-card.tsx";
import { useAccountMessages } from "../../account/messages/use-account-messages.ts";
import { useWork } from "../../account/use-work.ts";
import { useFormats } from "../../messages/use-formats.ts";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { usualIn } from "./rhythm.ts";
import { RunList } from "./run-list.tsx";
import { type Schedule, type ScheduleState, scheduleApi } from "./schedule-api.ts";
import { ScheduleForm } from "./schedule-form.tsx";
import { useLocalTime } from "./use-local-time.ts";

type Props = { schedule: Schedule; onOpen: (batch: string) => void; onChanged: () => void };

const tones: Record<ScheduleState, BadgeTone> = { active: "good", paused: "plain", disabled: "caution" };

export function ScheduleEntry({ schedule, onOpen, onChanged }: Props) {
  const t = useScheduleMessages();
  const { cancel } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [open, setOpen] = useState<"runs" | "form">();
  const [isRunning, setRunning] = useState(false);
  const { id, name, state, last_batch: batch } = schedule;
  const toggle = (part: "runs" | "form") => setOpen(open === part ? undefined : part);
  const change = (work: () => Promise<unknown>) => void run(work).then((done) => done && onChanged());
  const runNow = () =>
    run(async () => {
      await scheduleApi.steer(id, "run");
      setRunning(true);
    });

  return (
    <EntryCard id={id} title={name} badges={<Badge tone={tones[state]}>{t.states[state]}</Badge>}>
      <ScheduleFacts schedule={schedule} />
      <Failure schedule={schedule} />
      {problem && <AccountProblem problem={problem} />}
      <p role="status" className={styles.status}>
        {isRunning && t.running}
      </p>
      <div className={styles.row}>
        {batch !== null && <Button onClick={() => onOpen(batch)}>{t.lastBatch}</Button>}
        <Button aria-expanded={open === "runs"} onClick={() => toggle("runs")}>
          {t.runs}
        </Button>
        {state === "active" && (
          <Button disabled={busy} onClick={() => void runNow()}>
            {t.runNow}
          </Button>
        )}
        <Button aria-expanded={open === "form"} onClick={() => toggle("form")}>
          {t.edit}
        </Button>
        <Button disabled={busy} onClick={() => change(() => scheduleApi.steer(id, state === "active" ? "pause" : "resume"))}>
          {state === "active" ? t.pause : t.resume}
        </Button>
        <ConfirmButton
          label={t.remove}
          question={t.removeQuestion(name)}
          yes={t.remove}
          no={cancel}
          disabled={busy}
          onConfirm={() => change(() => scheduleApi.remove(id))}
        >
          <p>{t.removeDetail}</p>
        </ConfirmButton>
      </div>
      {open === "form" && (
        <ScheduleForm
          of={{ schedule }}
          onSaved={() => {
            setOpen(undefined);
            onChanged();
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
      {open === "runs" && <RunList schedule={schedule} onOpen={onOpen} />}
    </EntryCard>
  );
}

function ScheduleFacts({ schedule: { cron, time_zone: zone, source, next } }: { schedule: Schedule }) {
  const t = useScheduleMessages();
  const local = useLocalTime();
  const { timeOfDay } = useFormats();
  const usual = usualIn(cron);
  const [first] = next;
  return (
    <Facts>
      <Fact name={t.rhythm}>
        {usual ? t.usual(t.rhythms[usual.rhythm], timeOfDay(usual.time)) : <code>{cron}</code>}
        <span className={styles.hint}> {zone.replaceAll("_", " ")}</span>
      </Fact>
      {first && <Fact name={t.nextTime}>{local(first.at, zone)}</Fact>}
      <Fact name={t.sources[source.kind]}>{source.name}</Fact>
    </Facts>
  );
}

function Failure({ schedule: { state, failing_since: since, last_error: error } }: { schedule: Schedule }) {
  const t = useScheduleMessages();
  const { moment } = useFormats();
  if (since === null || error === null) return null;
  return (
    <Notice tone="caution" title={state === "disabled" ? t.disabled : t.failing(moment(since))}>
      <p lang="en">{error.message}</p>
    </Notice>
  );
}
