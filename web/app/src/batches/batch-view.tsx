import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { ConfirmButton } from "../../../shared/ui/confirm-button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useWork } from "../account/use-work.ts";
import { useFormats } from "../messages/use-formats.ts";
import { type Batch, batchApi, type Step } from "./batch-api.ts";
import { BatchProgress } from "./batch-progress.tsx";
import { type BatchState, tones } from "./batch-tones.ts";
import own from "./batches.module.css";
import { FailedRows } from "./failed-rows.tsx";
import { useBatchMessages } from "./messages/use-batch-messages.ts";
import { PreflightView } from "./preflight-view.tsx";
import { ScheduleBatch } from "./schedules/schedule-batch.tsx";
import { useBatch } from "./use-batch.ts";

/** What can be done in each state, the most likely first. */
const possible: Record<BatchState, Exclude<Step, "cancel">[]> = {
  ...{ uploading: [], ready: ["start"], refused: [], running: ["pause"] },
  ...{ paused: ["resume"], completed: ["retry"], cancelled: [], failed: [], expired: [] },
};
const cancellable = new Set<BatchState>(["ready", "running", "paused"]);

export function BatchView({ id }: { id: string }) {
  const t = useBatchMessages();
  const { batch, setBatch, problem: unread } = useBatch(id);
  const { busy, problem, run } = useWork();
  if (!batch && unread) return <AccountProblem problem={unread} />;
  if (!batch) return <p role="status">{t.opening}</p>;
  const go = (step: Step) => void run(async () => setBatch(await batchApi.step(id, step)));
  const change = (options: object) => void run(async () => setBatch(await batchApi.change(id, options)));

  return (
    <section className={styles.panel} aria-labelledby="batch">
      <div className={styles.row}>
        <h2 id="batch" className={own.title}>
          {batch.name}
        </h2>
        <Badge tone={tones[batch.state]}>{t.states[batch.state]}</Badge>
      </div>
      {batch.problem && <Refusal problem={batch.problem} />}
      {problem && <AccountProblem problem={problem} />}
      {batch.state === "ready" || batch.state === "refused" ? (
        <PreflightView batch={batch} busy={busy} onChange={change} />
      ) : (
        <BatchProgress batch={batch} />
      )}
      <Expiry batch={batch} />
      <div className={styles.row}>
        {possible[batch.state].filter(isUseful(batch)).map((step) => (
          <Button
            key={step}
            tone={step === "retry" ? "quiet" : "primary"}
            disabled={busy || isBarred(batch, step)}
            onClick={() => go(step)}
          >
            {t.steps[step]}
          </Button>
        ))}
        {cancellable.has(batch.state) && (
          <ConfirmButton
            label={t.steps.cancel}
            question={t.cancelQuestion}
            yes={t.yes}
            no={t.no}
            disabled={busy}
            onConfirm={() => go("cancel")}
          >
            <p>{t.cancelDetail}</p>
          </ConfirmButton>
        )}
      </div>
      {batch.counts.failed > 0 && batch.state !== "running" && batch.state !== "expired" && (
        <FailedRows key={batch.counts.failed} batch={id} />
      )}
      {batch.state === "completed" && <ScheduleBatch batch={batch} />}
    </section>
  );
}

function Expiry({ batch: { state, expires_at: at } }: { batch: Batch }) {
  const t = useBatchMessages();
  const { date } = useFormats();
  if (state === "expired") return <p className={styles.hint}>{t.expired}</p>;
  return at === null ? null : <p className={styles.hint}>{t.keptUntil(date(at))}</p>;
}

const isUseful =
  ({ counts }: Batch) =>
  (step: Step): boolean =>
    step !== "retry" || counts.failed > 0;

const isBarred = ({ quota }: Batch, step: Step): boolean => step === "start" && quota?.fits === false;

function Refusal({ problem: { message, issues } }: { problem: NonNullable<Batch["problem"]> }) {
  return (
    <Notice tone="danger" title={message}>
      {issues.length > 0 && (
        <ul>
          {issues.map(({ path, message: why }) => (
            <li key={`${path} ${why}`}>
              <code>{path}</code> {why}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
