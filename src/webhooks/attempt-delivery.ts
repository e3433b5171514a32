import { checkPublicUrl, InvalidUrl, type UrlRules } from "../kernel/public-url.ts";
import type { Clock } from "../platform/ports/clock.ts";
import type { SecretBox } from "../platform/ports/secret-box.ts";
import type { WebhookSender } from "../platform/ports/webhook-sender.ts";
import type { Attempt, Delivery } from "./delivery.ts";
import { isWell, judgeReply, tellProblem } from "./judge-reply.ts";
import { messageOf, type WebhookEvent } from "./message.ts";
import { signatures } from "./signing.ts";
import type { Webhook } from "./webhook.ts";
import { openSecrets, signingSecrets } from "./webhook-secrets.ts";

export type AttemptDeps = { clock: Clock; secretBox: SecretBox; sender: WebhookSender; urlRules: UrlRules };

type Sending = { delivery: Delivery; event: WebhookEvent; webhook: Webhook };
type Attempted = { attempt: Attempt; retryAfter?: string | undefined; isWell: boolean };

/** Looks the host up anew, signs and sends. Whatever goes wrong is in the attempt. */
export async function attemptDelivery(deps: AttemptDeps, sending: Sending): Promise<Attempted> {
  const { delivery, webhook } = sending;
  const at = deps.clock.now();
  const facts = { deliveryId: delivery.id, attempt: delivery.attempts + 1, at };
  const refusal = await refuse(deps, webhook.url);
  if (refusal) return { attempt: { ...facts, ...unsent, ...refusal }, isWell: false };

  const { headers, body, logged } = await requestOf(deps, sending);
  const reply = await deps.sender.send({ url: webhook.url, headers, body });
  const answered = reply.kind === "answered" ? reply : undefined;
  const attempt: Attempt = {
    ...facts,
    outcome: judgeReply(reply),
    status: answered?.status ?? null,
    latency: reply.latency,
    requestHeaders: logged,
    responseBody: answered?.body ?? null,
    problem: tellProblem(reply),
  };
  return { attempt, retryAfter: answered?.retryAfter, isWell: isWell(reply) };
}

const unsent = { status: null, latency: 0, requestHeaders: {}, responseBody: null };

async function refuse({ urlRules }: AttemptDeps, url: string): Promise<Pick<Attempt, "outcome" | "problem"> | undefined> {
  try {
    await checkPublicUrl(urlRules, url);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidUrl)
      return { outcome: "refused_address", problem: `Nothing was sent: the URL ${error.reason}.` };
    return { outcome: "unresolved", problem: "The host couldn't be looked up." };
  }
}

async function requestOf(deps: AttemptDeps, { delivery, event, webhook }: Sending) {
  const secrets = await openSecrets(deps, webhook);
  const now = deps.clock.now();
  const signed = { id: delivery.id, timestamp: String(Math.floor(now / 1_000)), body: messageOf(event, webhook.apiVersion) };
  const signature = await signatures(signingSecrets(secrets, webhook, now), signed);
  const own = {
    "content-type": "application/json",
    "user-agent": "Chitra-Webhooks/1",
    "webhook-id": signed.id,
    "webhook-timestamp": signed.timestamp,
  };
  const masked = Object.fromEntries(Object.keys(secrets.headers).map((name) => [name, "…"]));
  return {
    headers: { ...secrets.headers, ...own, "webhook-signature": signature },
    body: signed.body,
    logged: { ...masked, ...own, "webhook-signature": signature.replaceAll(/(v1,.{6})\S*/g, "$1…") },
  };
}
