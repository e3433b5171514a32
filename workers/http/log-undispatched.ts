/** The webhook is kept; only the queue couldn't be told, and the sweep will find it. */
export function logUndispatched(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  console.error(JSON.stringify({ level: "error", event: "billing.undispatched", message }));
}
