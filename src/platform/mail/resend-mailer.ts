import { sha256 } from "../../kernel/sha256.ts";
import type { Mailer } from "../ports/mailer.ts";

export type ResendSettings = {
  apiKey: string;
  /** `Chitra <hello@example.com>`, of a domain that was verified there. */
  from: string;
  baseUrl: string;
  fetch?: typeof fetch;
};

const patience = 10_000;

/**
 * Sends by Resend's HTTP API, POST /emails. An error carries the status, never the mail. Resend keeps an idempotency key for
 * 24 hours, and refuses another mail under it: then the first one has been sent.
 */
export function resendMailer({ apiKey, from, baseUrl, fetch: ask = fetch }: ResendSettings): Mailer {
  return {
    async send({ to, subject, text, key }) {
      const response = await ask(new URL("/emails", baseUrl), {
        method: "POST",
        headers: {
          Authorization: `Bearer ${apiKey}`,
          "Content-Type": "application/json",
          "User-Agent": "chitra",
          ...(key !== undefined && { "Idempotency-Key": await sha256(JSON.stringify([key, to])) }),
        },
        body: JSON.stringify({ from, to: [to], subject, text }),
        signal: AbortSignal.timeout(patience),
      });
      const { name } = await response.json<{ name?: unknown }>().catch(() => ({ name: undefined }));
      if (!response.ok && name !== "invalid_idempotent_request")
        throw new Error(`The mail provider answered ${response.status}.`);
    },
  };
}
