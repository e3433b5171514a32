import { useState } from "react";
import { Button } from "../../../../shared/ui/button.tsx";
import styles from "../../account/account.module.css";
import type { Batch } from "../batch-api.ts";
import { useScheduleMessages } from "./messages/use-schedule-messages.ts";
import { ScheduleForm } from "./schedule-form.tsx";

/** Has a batch that is done drawn again and again. */
export function ScheduleBatch({ batch: { id, file, schedule } }: { batch: Batch }) {
  const t = useScheduleMessages();
  const [step, setStep] = useState<"closed" | "open" | "added">("closed");
  if (schedule !== null) return null;
  if (step === "added") return <p role="status">{t.added}</p>;
  if (step === "closed")
    return (
      <div className={styles.row}>
        <Button icon="retry" onClick={() => setStep("open")}>
          {t.regularly}
        </Button>
      </div>
    );
  return (
    <div className={styles.stack}>
      <h3>{t.regularly}</h3>
      <p className={styles.hint}>{file.url === null ? t.sameFile : t.sameAddress}</p>
      <ScheduleForm of={{ batch: id }} onSaved={() => setStep("added")} onCancel={() => setStep("closed")} />
    </div>
  );
}
