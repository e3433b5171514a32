import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { selfSigned } from "./self-signed.ts";

export type Received = { path: string; headers: Record<string, string>; body: string; at: number };
export type HostileReceiver = {
  /** By case, each as a webhook's address. */
  urls: Record<string, string>;
  received: Received[];
  /** Bytes that the endless body came to before somebody hung up. */
  endlessBytes: () => number;
  close(): Promise<void>;
};

/** On loopback: a receiver for each way in which one can misbehave, and one that doesn't. */
export async function startHostileReceiver(): Promise<HostileReceiver> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let endless = 0;

  const answers: Record<string, (response: ServerResponse, origin: string) => void> = {
    "/good": (response) => response.writeHead(204).end(),
    "/500": (response) => response.writeHead(500).end("broken"),
    "/429": (response) => response.writeHead(429, { "Retry-After": "120" }).end("slower"),
    "/410": (response) => response.writeHead(410).end(),
    "/redirect": (response, origin) => response.writeHead(307, { Location: `${origin}/caught` }).end(),
    "/slow": () => {},
    "/reset": (response) => response.socket?.destroy(),
    "/half": (response) => {
      response.writeHead(200, { "Content-Length": "1000" }).write("half");
      setTimeout(() => response.socket?.destroy(), 100);
    },
    "/stalled": (response) => response.writeHead(200).write("begun"),
    "/endless": (response) => {
      response.writeHead(200);
      const chunk = "x".repeat(65_536);
      const pour = (): void => {
        if (response.destroyed) return;
        endless += chunk.length;
        if (response.write(chunk)) setImmediate(pour);
        else response.once("drain", pour);
      };
      pour();
    },
    "/large": (response) => response.writeHead(200).end("y".repeat(20_000)),
  };

  const http = createServer(async (request, response) => {
    const path = request.url ?? "";
    received.push({ path, headers: request.headers as Record<string, string>, body: await bodyOf(request), at: Date.now() });
    const answer = answers[path];
    if (answer) answer(response, `http://${request.headers.host}`);
    else response.writeHead(200).end();
  });
  const tls = createTlsServer(selfSigned("localhost"), (_, response) => {
    received.push({ path: "/self-signed", headers: {}, body: "", at: Date.now() });
    response.writeHead(204).end();
  });
  const babble = createTcpServer((socket) => socket.on("error", () => {}).end("this is no HTTP\r\n\r\n"));
  const servers: Server[] = [http, tls, babble];
  for (const server of servers) server.on("connection", (socket: Socket) => sockets.add(socket));
  const [plain, secure, noise] = await Promise.all(servers.map(listen));

  const urls = Object.fromEntries(Object.keys(answers).map((path) => [path.slice(1), `http://127.0.0.1:${plain}${path}`]));
  return {
    urls: {
      ...urls,
      "self-signed": `https://localhost:${secure}/`,
      "no-tls": `https://localhost:${plain}/no-tls`,
      "no-http": `http://127.0.0.1:${noise}/`,
      nobody: "http://127.0.0.1:9/",
    },
    received,
    endlessBytes: () => endless,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A resolver by DNS over HTTPS that answers for every host what `address` says at that moment. */
export async function startResolver() {
  const state = { address: "93.184.216.34", asked: [] as string[] };
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    const type = state.address.includes(":") ? 28 : 1;
    const asked = searchParams.get("type") === "AAAA" ? 28 : 1;
    state.asked.push(`${searchParams.get("name")} ${searchParams.get("type")}`);
    const answers = asked === type ? [{ name: searchParams.get("name"), type, data: state.address }] : [];
    response.writeHead(200, { "Content-Type": "application/dns-json" }).end(JSON.stringify({ Status: 0, Answer: answers }));
  });
  const port = await listen(server);
  return {
    state,
    url: `http://127.0.0.1:${port}/dns-query`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
