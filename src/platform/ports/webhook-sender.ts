export type WebhookRequest = { url: string; headers: Readonly<Record<string, string>>; body: string };

/** What came of a request. `latency` is in milliseconds, `body` the first 4 KB of the answer. */
export type WebhookReply =
  | { kind: "answered"; status: number; retryAfter: string | undefined; body: string; latency: number }
  /** Nobody answered: no connection, no valid certificate, or no answer in time. */
  | { kind: "unanswered"; inTime: boolean; problem: string; latency: number };

/** Posts and follows no redirect. Never throws. */
export type WebhookSender = { send(request: WebhookRequest): Promise<WebhookReply> };
