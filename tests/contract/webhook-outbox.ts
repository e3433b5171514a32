export type Webhook = { body: Uint8Array<ArrayBuffer>; headers: Headers; type: string };
export type Send = (webhook: Webhook) => Promise<{ status: number }>;

/** Webhooks that a contract server has to send. They go out when they are asked for, as a test wants them to. */
export function webhookOutbox(sign: (body: Uint8Array<ArrayBuffer>, type: string) => Promise<Webhook>) {
  let waiting: { type: string; body: Uint8Array<ArrayBuffer> }[] = [];

  return {
    add(type: string, payload: unknown): void {
      waiting.push({ type, body: new TextEncoder().encode(JSON.stringify(payload)).slice() });
    },

    /** Takes what is waiting, signed. Reordered, doubled or dropped is what the caller makes of it. */
    async take(): Promise<Webhook[]> {
      const taken = waiting;
      waiting = [];
      const signed: Webhook[] = [];
      for (const { type, body } of taken) signed.push(await sign(body, type));
      return signed;
    },

    /** Sends what is waiting until each is answered with 2xx. */
    async flush(send: Send): Promise<number> {
      const webhooks = await this.take();
      for (const webhook of webhooks) {
        const { status } = await send(webhook);
        if (status >= 300) throw new Error(`The webhook ${webhook.type} was answered with ${status}.`);
      }
      return webhooks.length;
    },
  };
}
