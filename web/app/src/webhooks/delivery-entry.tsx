import { useCallback, useState } from "react";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { useReading } from "../account/use-reading.ts";
import { useWork } from "../account/use-work.ts";
import { useFormats } from "../messages/use-formats.ts";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { type Attempt, type Delivery, webhookApi } from "./webhook-api.ts";
import own from "./webhooks.module.css";

type Props = { delivery: Delivery /** Where it goes, in a log of several. */; endpoint: string | undefined };

export function DeliveryEntry({ delivery, endpoint }: Props) {
  const t = useWebhookMessages();
  const { moment } = useFormats();
  const [open, setOpen] = useState(false);
  const { id, event_type, state, attempts, last_status, created_at, next_attempt_at } = delivery;
  return (
    <li className={own.delivery}>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={own.line}>
          <Badge tone={tones[state]}>{t.states[state]}</Badge>
          <span className={own.what}>
            <code>{event_type}</code>
            {endpoint && <span className={styles.hint}>{endpoint}</span>}
          </span>
          <span className={styles.hint}>
            {[t.attempts(attempts), last_status, state === "pending" && next_attempt_at && t.nextAt(moment(next_attempt_at))]
              .filter(Boolean)
              .join(" · ")}
          </span>
          <time className={styles.hint} dateTime={created_at}>
            {moment(created_at)}
          </time>
        </summary>
        {open && <Details id={id} />}
      </details>
    </li>
  );
}

const tones = { pending: "plain", delivered: "good", failed: "caution" } as const;

function Details({ id }: { id: string }) {
  const t = useWebhookMessages();
  const { reading, again } = useReading(useCallback(() => webhookApi.delivery(id), [id]));
  const { busy, problem, run } = useWork();
  if (reading.status === "loading") return null;
  if (reading.status === "failed") return <AccountProblem problem={reading.problem} />;

  const { log, payload } = reading.body;
  const replay = () => run(() => webhookApi.replay(id)).then((done) => (done ? again() : undefined));
  return (
    <div className={own.details}>
      <p>
        <code>{id}</code>
      </p>
      {problem && <AccountProblem problem={problem} />}
      <div className={styles.row}>
        <Button icon="retry" disabled={busy} onClick={() => void replay()}>
          {t.replay}
        </Button>
      </div>
      <ol className={own.attempts}>
        {log.map((attempt) => (
          <AttemptLine key={attempt.attempt} attempt={attempt} />
        ))}
      </ol>
      <h4>{t.payload}</h4>
      <pre className={own.pre}>{indented(payload)}</pre>
    </div>
  );
}

function AttemptLine({
  attempt: { attempt, at, outcome, status, latency_ms, problem, request_headers, response_body },
}: {
  attempt: Attempt;
}) {
  const t = useWebhookMessages();
  const { moment, number } = useFormats();
  return (
    <li>
      <p>
        <strong>{t.attempt(attempt)}</strong> {t.outcomes[outcome] ?? outcome}
        {status !== null && ` (${status})`}, {number(latency_ms)} ms, <time dateTime={at}>{moment(at)}</time>
      </p>
      {problem && !repeatsStatus(outcome) && (
        <p className={styles.hint} lang="en">
          {problem}
        </p>
      )}
      <details>
        <summary>{t.exchange}</summary>
        <pre className={own.pre}>
          {Object.entries(request_headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join("\n")}
        </pre>
        {response_body && <pre className={own.pre}>{response_body}</pre>}
      </details>
    </li>
  );
}

/** The status beside it says as much. */
const repeatsStatus = (outcome: string): boolean => outcome === "rejected" || outcome === "gone";

function indented(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    return payload;
  }
}
