import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Handle, LineCut } from "./line.ts";

/** Serves a contract server on loopback, for clients that open connections of their own. */
export async function onLoopback(handle: Handle): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    const body = Buffer.concat(chunks);
    const request = new Request(`http://127.0.0.1${incoming.url}`, {
      method: incoming.method ?? "GET",
      headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
      ...(body.length > 0 && { body }),
    });
    try {
      const answer = await handle(request);
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      outgoing.end(await answer.text());
    } catch (error) {
      if (!(error instanceof LineCut)) console.error(error);
      incoming.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}`, port },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
