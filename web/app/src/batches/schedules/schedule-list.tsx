import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import styles from "../../account/account.module.css";
import { AccountProblem } from "../../account/account-problem.tsx";
import { useReading } from "../../account/use-reading.ts";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { scheduleApi } from "./schedule-api.ts";
import { ScheduleEntry } from "./schedule-entry.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

export function ScheduleList({ onOpen }: { onOpen: (batch: string) => void }) {
  const t = useScheduleMessages();
  const { reading, again } = useReading(scheduleApi.list);
  const [adding, setAdding] = useState(false);
  if (reading.status === "loading") return null;

  return (
    <section className={styles.panel} aria-labelledby="schedules">
      <h2 id="schedules">{t.title}</h2>
      {reading.status === "failed" && <AccountProblem problem={reading.problem} />}
      {reading.status === "ready" && reading.body.length === 0 && !adding && <p className={styles.empty}>{t.none}</p>}
      {reading.status === "ready" && (
        <ul className={styles.cards}>
          {reading.body.map((schedule) => (
            <ScheduleEntry key={schedule.id} schedule={schedule} onOpen={onOpen} onChanged={() => void again()} />
          ))}
        </ul>
      )}
      {adding ? (
        <ScheduleForm
          of="address"
          onSaved={() => {
            setAdding(false);
            void again();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div className={styles.row}>
          <Button icon="link" onClick={() => setAdding(true)}>
            {t.fromAddress}
          </Button>
        </div>
      )}
    </section>
  );
}
