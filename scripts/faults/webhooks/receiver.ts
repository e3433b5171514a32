import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Webhook } from "standardwebhooks";

export type Receipt = { path: string; deliveryId: string; eventId: string; verified: boolean; accepted: boolean };
export type Receiver = { url: string; receipts: Receipt[]; secrets: Map<string, string>; close(): Promise<void> };

/** Of a hundred deliveries, so many are refused at first, and so many let the sender wait. */
const refusedInHundred = 4;
const slowInHundred = 10;
const slowness = 400;

/** A customer's server, which lives on while the platform dies: it verifies each delivery and notes it before it answers. */
export async function startReceiver(): Promise<Receiver> {
  const receipts: Receipt[] = [];
  const secrets = new Map<string, string>();
  const refused = new Set<string>();

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request.on("error", () => {})) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("utf8");
    const path = request.url ?? "";
    const headers = request.headers as Record<string, string>;
    const deliveryId = headers["webhook-id"] ?? "";

    const accepted = refused.has(deliveryId) || Math.random() * 100 >= refusedInHundred;
    if (!accepted) refused.add(deliveryId);
    const { verified, eventId } = verify(secrets.get(path), body, headers);
    receipts.push({ path, deliveryId, eventId, verified, accepted });
    if (Math.random() * 100 < slowInHundred) await sleep(Math.random() * slowness);
    response.writeHead(accepted ? 204 : 503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    receipts,
    secrets,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function verify(secret: string | undefined, body: string, headers: Record<string, string>) {
  try {
    const message = new Webhook(secret ?? "").verify(body, headers) as { id: string };
    return { verified: true, eventId: message.id };
  } catch {
    return { verified: false, eventId: "" };
  }
}
