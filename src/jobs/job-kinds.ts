/** How often each kind is tried before it is dead. */
const kinds = {
  "batch.expand": { maxAttempts: 8 },
  "batch.item": { maxAttempts: 6 },
  "schedule.run": { maxAttempts: 6 },
  "billing.collect": { maxAttempts: 14 },
  "billing.event": { maxAttempts: 14 },
  "billing.notice": { maxAttempts: 10 },
  "owners.mail": { maxAttempts: 14 },
  "webhook.delivery": { maxAttempts: 12 },
} as const;

export type JobKind = keyof typeof kinds;

export const maxAttemptsOf = (kind: JobKind): number => kinds[kind].maxAttempts;
