import { createServer } from "node:net";
import { CommandLineError } from "../terminal/command-line-error.ts";

/** Both addresses of localhost. A machine without one of them can still serve on the other. */
const addresses = ["127.0.0.1", "::1"];
const absent = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT"]);

export async function requireFreePort(port: number): Promise<void> {
  for (const host of addresses) {
    const refusal = await tryListening(host, port);
    if (refusal === undefined || absent.has(refusal)) continue;
    const why = refusal === "EADDRINUSE" ? "is taken by another program" : `can't be opened here (${refusal})`;
    throw new CommandLineError(`Port ${port} ${why}. Choose another: npm start -- --port ${port + 1}`);
  }
}

/** The error code of a refusal. */
function tryListening(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
