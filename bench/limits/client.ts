import { Agent, request as httpRequest, type IncomingMessage } from "node:http";

export type Exchange = { path: string; headers?: Record<string, string>; body?: string };
export type Answer = { status: number; text: string; milliseconds: number };
export type Client = { ask(exchange: Exchange): Promise<Answer>; close(): void };

/** At most `connections` at once, all of them kept: what is timed is the answer and not the handshake. */
export function clientOf(url: URL, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    async ask({ path, headers = {}, body }) {
      const method = body === undefined ? "GET" : "POST";
      const sent = { ...headers, ...(body !== undefined && { "content-type": "application/json" }) };
      const started = performance.now();
      const response = await new Promise<IncomingMessage>((resolve, reject) =>
        httpRequest(new URL(path, url), { agent, method, headers: sent }, resolve).on("error", reject).end(body),
      );
      const text = Buffer.concat(await response.toArray()).toString();
      return { status: response.statusCode ?? 0, text, milliseconds: performance.now() - started };
    },
    close: () => agent.destroy(),
  };
}
