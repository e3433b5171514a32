import { useEffect, useState } from "react";
import { ApiProblem } from "../../../../shared/api/problem.ts";
import { SelectField, TextField } from "../../../../shared/ui/field.tsx";
import styles from "../../account/account.module.css";
import own from "../batches.module.css";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { cronOf, type Rhythm, rhythms, usualIn } from "./rhythm.ts";
import { scheduleApi, type Timetable, type Upcoming } from "./schedule-api.ts";
import { useLocalTime } from "./use-local-time.ts";

type Draft = { rhythm: Rhythm | "own"; time: string; cron: string; timeZone: string };

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zones = [...new Set([here, "Asia/Kolkata", "UTC", ...Intl.supportedValuesOf("timeZone")])];
const shownAfter = 400;

export const firstDraft: Draft = { rhythm: "day", time: "09:00", cron: "0 9 * * *", timeZone: here };

export function draftOf({ cron, time_zone: timeZone }: Timetable): Draft {
  const usual = usualIn(cron);
  return { ...firstDraft, ...(usual ?? { rhythm: "own" }), cron, timeZone };
}

export const timetableOf = ({ rhythm, time, cron, timeZone }: Draft): Timetable => ({
  cron: rhythm === "own" ? cron : cronOf({ rhythm, time }),
  time_zone: timeZone,
});

/** When, by whose clocks, and when that would be next. */
export function TimetableFields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const t = useScheduleMessages();
  const { rhythm, time, cron, timeZone } = draft;
  return (
    <>
      <SelectField
        label={t.rhythm}
        value={rhythm}
        onChange={({ target }) =>
          onChange({ ...draft, rhythm: target.value as Draft["rhythm"], cron: timetableOf(draft).cron })
        }
      >
        {[...rhythms, "own" as const].map((value) => (
          <option key={value} value={value}>
            {t.rhythms[value]}
          </option>
        ))}
      </SelectField>
      {rhythm === "own" ? (
        <TextField
          label={t.cron}
          note={t.cronNote}
          value={cron}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange({ ...draft, cron: target.value })}
        />
      ) : (
        <TextField
          label={t.time}
          type="time"
          required
          value={time}
          onChange={({ target }) => onChange({ ...draft, time: target.value })}
        />
      )}
      <SelectField
        label={t.timeZone}
        value={timeZone}
        onChange={({ target }) => onChange({ ...draft, timeZone: target.value })}
      >
        {[...new Set([timeZone, ...zones])].map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <Next timetable={timetableOf(draft)} />
    </>
  );
}

type Answer = { next: Upcoming[]; moved: Upcoming | undefined } | { problem: string };

function Next({ timetable: { cron, time_zone: zone } }: { timetable: Timetable }) {
  const t = useScheduleMessages();
  const local = useLocalTime();
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Answer) => isCurrent && setAnswer(next);
    const timer = setTimeout(() => {
      scheduleApi.times({ cron, time_zone: zone }).then(
        ({ next, moved_within_year: [moved] }) => show({ next, moved }),
        (failure: unknown) => show({ problem: failure instanceof ApiProblem ? failure.message : String(failure) }),
      );
    }, shownAfter);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [cron, zone]);

  return (
    <div role="status" className={styles.hint}>
      {answer && "problem" in answer && <p>{answer.problem}</p>}
      {answer && "next" in answer && (
        <>
          <p>{t.next(answer.next.map(({ at }) => local(at, zone)).join(" · "))}</p>
          {answer.moved && <p className={own.note}>{t.moved(local(answer.moved.at, zone))}</p>}
        </>
      )}
    </div>
  );
}
