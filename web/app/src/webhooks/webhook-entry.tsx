import { useEffect, useRef, useState } from "react";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { ConfirmButton } from "../../../shared/ui/confirm-button.tsx";
import { Fact, Facts } from "../../../shared/ui/facts.tsx";
import styles from "../account/account.module.css";
import { AccountProblem } from "../account/account-problem.tsx";
import { EntryCard } from "../account/entry-card.tsx";
import { useAccountMessages } from "../account/messages/use-account-messages.ts";
import { useWork } from "../account/use-work.ts";
import { useFormats } from "../messages/use-formats.ts";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import { type Shown, type Webhook, webhookApi } from "./webhook-api.ts";
import own from "./webhooks.module.css";

type Props = { webhook: Webhook; onShown: (shown: Shown) => void; onChanged: () => void; onLog: () => void };

export function WebhookEntry({ webhook, onShown, onChanged, onLog }: Props) {
  const t = useWebhookMessages();
  const { cancel } = useAccountMessages();
  const { busy, problem, run } = useWork();
  const [told, setTold] = useState<string>();
  const { id, enabled } = webhook;
  const host = new URL(webhook.url).host;
  const change = (work: () => Promise<unknown>) => void run(work).then((done) => done && onChanged());

  const test = () =>
    run(async () => {
      await webhookApi.test(id);
      setTold(t.tested);
    });
  const replay = () =>
    run(async () => {
      const { replayed } = await webhookApi.replaySince(id, new Date(Date.now() - week).toISOString());
      setTold(t.replayed(replayed));
    });

  const place = useRef<HTMLLIElement>(null);
  // Mails lead to one endpoint, which wasn't there yet when the browser looked for it.
  useEffect(() => {
    if (location.hash === `#${id}`) place.current?.scrollIntoView({ block: "start" });
  }, [id]);

  return (
    <EntryCard
      ref={place}
      id={id}
      title={webhook.description || host}
      badges={<Badge tone={toneOf(webhook)}>{t.statuses[statusOf(webhook)]}</Badge>}
    >
      <WebhookFacts webhook={webhook} />
      {webhook.disabled_reason && webhook.disabled_reason !== "by_hand" && (
        <p className={own.warning}>{t.disabledBecause[webhook.disabled_reason]}</p>
      )}
      {problem && <AccountProblem problem={problem} />}
      <p role="status" className={styles.status}>
        {told}
      </p>
      <div className={styles.row}>
        {enabled && (
          <>
            <Button disabled={busy} onClick={() => void test()}>
              {t.test}
            </Button>
            <Button disabled={busy} onClick={() => void replay()}>
              {t.replayWeek}
            </Button>
          </>
        )}
        <Button onClick={onLog}>{t.log}</Button>
        <Button disabled={busy} onClick={() => change(() => webhookApi.change(id, { enabled: !enabled }))}>
          {enabled ? t.disable : t.enable}
        </Button>
        <ConfirmButton
          label={t.rotate}
          question={t.rotateQuestion(host)}
          yes={t.rotate}
          no={cancel}
          disabled={busy}
          onConfirm={() => void run(async () => onShown(await webhookApi.rotate(id)))}
        >
          <p>{t.rotateHint}</p>
        </ConfirmButton>
        <ConfirmButton
          label={t.remove}
          question={t.removeQuestion(host)}
          yes={t.remove}
          no={cancel}
          disabled={busy}
          onConfirm={() => change(() => webhookApi.remove(id))}
        >
          <p>{t.removeHint}</p>
        </ConfirmButton>
      </div>
    </EntryCard>
  );
}

const week = 7 * 86_400_000;

const tones = { active: "good", failing: "caution", disabled: "plain" } as const;

/** One that was disabled by hand is as somebody wants it; any other needs somebody. */
const toneOf = (webhook: Webhook) =>
  webhook.disabled_reason !== null && webhook.disabled_reason !== "by_hand" ? "caution" : tones[statusOf(webhook)];

function statusOf({ enabled, failing_since }: Webhook): "disabled" | "failing" | "active" {
  if (!enabled) return "disabled";
  return failing_since === null ? "active" : "failing";
}

function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const t = useWebhookMessages();
  const { moment } = useFormats();
  const facts: [name: string, value: string][] = [
    [t.lastDelivered, webhook.last_delivered_at ? moment(webhook.last_delivered_at) : t.never],
    ...(webhook.failing_since ? [[t.failingSince, moment(webhook.failing_since)] as [string, string]] : []),
    ...(webhook.header_names.length > 0 ? [[t.headers, webhook.header_names.join(", ")] as [string, string]] : []),
  ];
  return (
    <Facts>
      <Fact name={t.url} wide>
        {webhook.url}
      </Fact>
      <Fact name={t.events} wide>
        {webhook.event_types.includes("*") ? t.everything : webhook.event_types.join(", ")}
      </Fact>
      {facts.map(([name, value]) => (
        <Fact key={name} name={name}>
          {value}
        </Fact>
      ))}
    </Facts>
  );
}
