import { Agent, request as httpRequest, type IncomingMessage } from "node:http";

export type Exchange = {
  url: URL;
  host: string;
  path: string;
  body?: string;
  headers?: Record<string, string>;
  /** Beside others, on a connection of its own. */
  atOnce?: boolean;
};
export type Answer = { body: Buffer; cookies: string[]; milliseconds: number };

// One connection, kept: what is timed is the answer and not the handshake.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const agents = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks and times it until the last byte of the answer; a POST where there is a JSON body. Throws for a refusal. */
export async function ask({ url, host, path, body, headers: more, atOnce = false }: Exchange): Promise<Answer> {
  const method = body === undefined ? "GET" : "POST";
  const headers = { host, ...(body !== undefined && { "content-type": "application/json" }), ...more };
  const started = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    httpRequest(new URL(path, url), { agent: atOnce ? agents : agent, method, headers }, resolve)
      .on("error", reject)
      .end(body),
  );
  const answer = Buffer.concat(await response.toArray());
  const milliseconds = performance.now() - started;
  if ((response.statusCode ?? 500) >= 300) throw new Error(`${host}${path} answered ${response.statusCode}: ${answer}`);
  return { body: answer, cookies: response.headers["set-cookie"] ?? [], milliseconds };
}

export function closeConnections(): void {
  agent.destroy();
  agents.destroy();
}
