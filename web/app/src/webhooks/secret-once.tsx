import { useEffect, useRef } from "react";
import { Button } from "../../../shared/ui/button.tsx";
import { CopyButton } from "../../../shared/ui/copy-button.tsx";
import styles from "../account/account.module.css";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import type { Shown } from "./webhook-api.ts";
import own from "./webhooks.module.css";

/** The signing secret, which nobody can be shown again. */
export function SecretOnce({ shown: { webhook, secret }, onKept }: { shown: Shown; onKept: () => void }) {
  const t = useWebhookMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={own.secret} aria-labelledby="secret-title">
      <h3 id="secret-title" ref={heading} tabIndex={-1}>
        {t.secretTitle(new URL(webhook.url).host)}
      </h3>
      <p>{t.secretHint}</p>
      <code className={own.token}>{secret}</code>
      <div className={styles.row}>
        <CopyButton text={secret} icon="copy" words={{ copy: t.copy, copied: t.copied, byHand: t.byHand }} />
        <Button tone="primary" icon="check" onClick={onKept}>
          {t.kept}
        </Button>
      </div>
    </section>
  );
}
