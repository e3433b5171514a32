import { useCallback } from "react";
import { Badge, type BadgeTone } from "../../../../shared/ui/badge.tsx";
import { Button } from "../../../../shared/ui/button.tsx";
import styles from "../../account/account.module.css";
import { AccountProblem } from "../../account/account-problem.tsx";
import { useReading } from "../../account/use-reading.ts";
import { useFormats } from "../../messages/use-formats.ts";
import own from "../batches.module.css";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { type RunState, type Schedule, scheduleApi } from "./schedule-api.ts";
import { useLocalTime } from "./use-local-time.ts";

const tones: Record<RunState, BadgeTone> = {
  ...{ waiting: "plain", started: "good", unchanged: "plain", skipped: "plain", failed: "caution" },
};

export function RunList({ schedule: { id, time_zone: zone }, onOpen }: { schedule: Schedule; onOpen: (id: string) => void }) {
  const t = useScheduleMessages();
  const { number } = useFormats();
  const local = useLocalTime();
  const { reading } = useReading(useCallback(() => scheduleApi.runs(id), [id]));
  if (reading.status === "failed") return <AccountProblem problem={reading.problem} />;
  if (reading.status === "loading") return null;
  if (reading.body.length === 0) return <p className={own.note}>{t.noRuns}</p>;

  return (
    <ul className={styles.list}>
      {reading.body.map(({ occurrence, state, missed, problem, batch }) => (
        <li key={occurrence} className={styles.entry}>
          <div className={`${styles.who} ${own.name}`}>
            {local(occurrence, zone)}
            {missed > 0 && <p className={own.note}>{t.missed(number(missed))}</p>}
            {problem && (
              <p className={own.note} lang="en">
                {problem.message}
              </p>
            )}
          </div>
          <Badge tone={tones[state]}>{t.runStates[state]}</Badge>
          {batch !== null && (
            <Button aria-label={t.openRun(local(occurrence, zone))} icon="arrow-right" onClick={() => onOpen(batch)} />
          )}
        </li>
      ))}
    </ul>
  );
}
