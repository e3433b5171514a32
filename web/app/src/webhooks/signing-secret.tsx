import { SecretOnce } from "../../../shared/ui/secret-once.tsx";
import { useWebhookMessages } from "./messages/use-webhook-messages.ts";
import type { Shown } from "./webhook-api.ts";

/** The signing secret, shown once. */
export function SigningSecret({ shown: { webhook, secret }, onKept }: { shown: Shown; onKept: () => void }) {
  const t = useWebhookMessages();
  const words = { ...t, title: t.secretTitle(new URL(webhook.url).host), hint: t.secretHint };
  return <SecretOnce secret={secret} words={words} onKept={onKept} />;
}
