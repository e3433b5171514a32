import type { Instant } from "../kernel/time.ts";
import type { SecretBox } from "../platform/ports/secret-box.ts";
import type { Webhook, WebhookSecrets } from "./webhook.ts";

type Deps = { secretBox: SecretBox };

export const sealSecrets = ({ secretBox }: Deps, id: Webhook["id"], secrets: WebhookSecrets): Promise<string> =>
  secretBox.seal(JSON.stringify(secrets), id);

export async function openSecrets(
  { secretBox }: Deps,
  { id, secrets }: Pick<Webhook, "id" | "secrets">,
): Promise<WebhookSecrets> {
  return JSON.parse(await secretBox.open(secrets, id)) as WebhookSecrets;
}

/** Those that a message is signed with: during the grace of a rotation the one before as well. */
export const signingSecrets = (
  { current, previous }: WebhookSecrets,
  { graceEndsAt }: Pick<Webhook, "graceEndsAt">,
  now: Instant,
): string[] => (previous !== undefined && graceEndsAt !== null && now < graceEndsAt ? [current, previous] : [current]);
