import { Button } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { FeatureGate } from "../features/feature-gate.tsx";
import { SignedInPage } from "../signed-in-page.tsx";
import { BatchList } from "./batch-list.tsx";
import { BatchView } from "./batch-view.tsx";
import { useBatchMessages } from "./messages/use-batch-messages.ts";
import { ScheduleList } from "./schedules/schedule-list.tsx";
import { SendTable } from "./send-table.tsx";
import { useChosenBatch } from "./use-chosen-batch.ts";

export function BatchesPage() {
  const t = useBatchMessages();
  return (
    <SignedInPage words={t}>
      {({ id }) => (
        <FeatureGate feature="batches">
          <Batches key={id} />
        </FeatureGate>
      )}
    </SignedInPage>
  );
}

/** One batch, or a new one and those there are. */
function Batches() {
  const t = useBatchMessages();
  const [chosen, choose] = useChosenBatch();
  if (chosen !== undefined)
    return (
      <>
        <div className={styles.row}>
          <Button icon="arrow-left" onClick={() => choose(undefined)}>
            {t.all}
          </Button>
        </div>
        <BatchView key={chosen} id={chosen} />
      </>
    );
  return (
    <>
      <SendTable onSent={choose} />
      <BatchList onOpen={choose} />
      <ScheduleList onOpen={choose} />
    </>
  );
}
