import type { WebhookReply } from "../platform/ports/webhook-sender.ts";

export const outcomes = [
  "delivered",
  "rejected",
  "gone",
  "redirected",
  "timed_out",
  "unreachable",
  "unresolved",
  "refused_address",
] as const;
export type Outcome = (typeof outcomes)[number];

/** What an answer comes to: only 2xx is success, 410 says that nobody wants to hear more, and redirects aren't followed. */
export function judgeReply(reply: WebhookReply): Outcome {
  if (reply.kind === "unanswered") return reply.inTime ? "unreachable" : "timed_out";
  const { status } = reply;
  if (status >= 200 && status < 300) return "delivered";
  if (status === 410) return "gone";
  return status >= 300 && status < 400 ? "redirected" : "rejected";
}

/** Whether the endpoint is there and able: a refusal of this one message says nothing against it. */
export function isWell(reply: WebhookReply): boolean {
  if (reply.kind === "unanswered") return false;
  return reply.status < 500 && reply.status !== 429 && reply.status !== 408;
}

export function tellProblem(reply: WebhookReply): string | null {
  if (reply.kind === "unanswered") return reply.inTime ? reply.problem : "There was no answer within 15 seconds.";
  const outcome = judgeReply(reply);
  if (outcome === "delivered") return null;
  if (outcome === "redirected") return `It answered with the redirect ${reply.status}, which isn't followed.`;
  return outcome === "gone" ? "It answered 410: it wants no more deliveries." : `It answered ${reply.status}.`;
}
