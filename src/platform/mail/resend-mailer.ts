import type { Mailer } from "../ports/mailer.ts";

export type ResendSettings = {
  apiKey: string;
  /** `Chitra <hello@example.com>`, of a domain that was verified there. */
  from: string;
  baseUrl: string;
  fetch?: typeof fetch;
};

const patience = 10_000;

/** Sends by Resend's HTTP API, POST /emails. An error carries the status, never the mail. */
export function resendMailer({ apiKey, from, baseUrl, fetch: ask = fetch }: ResendSettings): Mailer {
  return {
    async send({ to, subject, text }) {
      const response = await ask(new URL("/emails", baseUrl), {
        method: "POST",
        headers: {
          Authorization: `Bearer ${apiKey}`,
          "Content-Type": "application/json",
          "User-Agent": "chitra",
        },
        body: JSON.stringify({ from, to: [to], subject, text }),
        signal: AbortSignal.timeout(patience),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The mail provider answered ${response.status}.`);
    },
  };
}
