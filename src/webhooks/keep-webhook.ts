import { AppError } from "../kernel/app-error.ts";
import { type AuditDraft, actorOf } from "../kernel/audit-entry.ts";
import type { Caller, Tenant } from "../kernel/caller.ts";
import { isWebhookId, webhookIdOf } from "../kernel/ids.ts";
import { checkPublicUrl, type UrlRules } from "../kernel/public-url.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { SecretBox } from "../platform/ports/secret-box.ts";
import { readHeaders } from "./custom-headers.ts";
import { WebhookLimitReached, WebhookNotFound } from "./errors.ts";
import { latestApiVersion } from "./event-catalogue.ts";
import { mintSecret } from "./signing.ts";
import { type Webhook, type WebhookSettings, webhookLimit } from "./webhook.ts";
import type { WebhookRepository } from "./webhook-repository.ts";
import { openSecrets, sealSecrets } from "./webhook-secrets.ts";

export type KeepWebhookDeps = { clock: Clock; webhooks: WebhookRepository; secretBox: SecretBox; urlRules: UrlRules };

type Headers = Record<string, string>;
/** `attemptId` names the effect: a retry brings that of its first try. */
type Addition = { attemptId: string; settings: WebhookSettings; headers: Headers };
type Change = Partial<WebhookSettings> & { headers?: Headers | undefined; enabled?: boolean | undefined };

/** The signing secret is shown only here. Throws AppErrors `invalid_request`, `host_not_resolved` and `limit_exceeded`. */
export async function addWebhook(
  deps: KeepWebhookDeps,
  caller: Caller,
  { attemptId, settings, headers: given }: Addition,
): Promise<{ webhook: Webhook; secret: string }> {
  const { orgId, mode } = caller;
  const id = webhookIdOf(attemptId);
  const kept = await deps.webhooks.find(caller, id);
  if (kept) return { webhook: kept, secret: (await openSecrets(deps, kept)).current };

  const headers = readHeaders(given);
  await checkPublicUrl(deps.urlRules, settings.url);
  const secret = mintSecret();
  const now = deps.clock.now();
  const webhook: Webhook = {
    ...{ id, orgId, mode, ...settings, headerNames: Object.keys(headers) },
    secrets: await sealSecrets(deps, id, { current: secret, headers }),
    ...{ graceEndsAt: null, apiVersion: latestApiVersion, disabledAt: null, disabledReason: null },
    ...{ failingSince: null, warnedDays: 0, lastDeliveredAt: null },
    ...{ createdAt: now, createdBy: actorOf(caller), updatedAt: now },
  };
  const entry = entryOf(deps, caller, { action: "webhook.added", target: id, details: { host: hostOf(settings.url) } });
  const added = await deps.webhooks.addWithin(webhook, { limit: webhookLimit, entry });
  if (!added) throw new WebhookLimitReached(webhookLimit);
  return { webhook, secret };
}

/** What is given stands over what was there. Throws as `addWebhook` does, and `not_found`. */
export async function changeWebhook(
  deps: KeepWebhookDeps,
  caller: Caller,
  { id, change }: { id: string; change: Change },
): Promise<Webhook> {
  const webhook = await requireWebhook(deps, caller, id);
  const { headers: given, enabled, ...settings } = change;
  if (settings.url !== undefined) await checkPublicUrl(deps.urlRules, settings.url);
  const headers = given && readHeaders(given);

  const now = deps.clock.now();
  const changes = {
    ...settings,
    ...(headers && (await sealHeaders(deps, webhook, headers))),
    ...(enabled === true && webhook.disabledAt !== null && healthy),
    ...(enabled === false && webhook.disabledAt === null && { disabledAt: now, disabledReason: "by_hand" as const }),
    updatedAt: now,
  };
  const details = { changed: Object.keys(change) };
  const entry = entryOf(deps, caller, { action: "webhook.changed", target: webhook.id, details });
  await update(deps, webhook, { changes, entry });
  return requireWebhook(deps, caller, id);
}

async function sealHeaders(deps: KeepWebhookDeps, webhook: Webhook, headers: Headers) {
  const secrets = { ...(await openSecrets(deps, webhook)), headers };
  return { headerNames: Object.keys(headers), secrets: await sealSecrets(deps, webhook.id, secrets) };
}

const healthy = { disabledAt: null, disabledReason: null, failingSince: null, warnedDays: 0 };

/** Throws AppError `not_found`. */
export async function removeWebhook(deps: KeepWebhookDeps, caller: Caller, id: string): Promise<void> {
  const webhook = await requireWebhook(deps, caller, id);
  await deps.webhooks.remove(webhook, entryOf(deps, caller, { action: "webhook.removed", target: webhook.id }));
}

/** Messages carry both signatures until the grace ends. The new secret is shown only here. Throws AppError `not_found`. */
export async function rotateWebhookSecret(
  deps: KeepWebhookDeps,
  caller: Caller,
  { id, graceSeconds }: { id: string; graceSeconds: number },
): Promise<{ webhook: Webhook; secret: string }> {
  const webhook = await requireWebhook(deps, caller, id);
  const { current: previous, headers } = await openSecrets(deps, webhook);
  const secret = mintSecret();
  const now = deps.clock.now();
  const changes = {
    secrets: await sealSecrets(deps, webhook.id, { current: secret, previous, headers }),
    graceEndsAt: (now + graceSeconds * 1_000) as Webhook["graceEndsAt"],
    updatedAt: now,
  };
  const details = { grace_seconds: graceSeconds };
  const entry = entryOf(deps, caller, { action: "webhook.secret_rotated", target: webhook.id, details });
  await update(deps, webhook, { changes, entry });
  return { webhook: { ...webhook, ...changes }, secret };
}

type Update = { changes: Partial<Webhook>; entry: AuditDraft };

async function update({ webhooks }: KeepWebhookDeps, webhook: Webhook, { changes, entry }: Update): Promise<void> {
  if (await webhooks.update(webhook, changes, entry)) return;
  if (!(await webhooks.find(webhook, webhook.id))) throw new WebhookNotFound(webhook.id);
  throw new AppError("conflict", "Somebody else changed this webhook's secret or headers at the same moment. Try again.");
}

/** Throws AppError `not_found`. */
export async function requireWebhook(
  { webhooks }: { webhooks: Pick<WebhookRepository, "find"> },
  tenant: Tenant,
  id: string,
): Promise<Webhook> {
  const webhook = isWebhookId(id) ? await webhooks.find(tenant, id) : undefined;
  if (!webhook) throw new WebhookNotFound(id);
  return webhook;
}

type Note = Pick<AuditDraft, "action" | "target" | "details">;

const entryOf = ({ clock }: Pick<KeepWebhookDeps, "clock">, caller: Caller, note: Note): AuditDraft => ({
  orgId: caller.orgId,
  at: clock.now(),
  actor: actorOf(caller),
  ...note,
});

/** The rest of an address may be a secret. */
const hostOf = (url: string): string => new URL(url).hostname;
