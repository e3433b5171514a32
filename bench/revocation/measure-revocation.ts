import { setTimeout as sleep } from "node:timers/promises";
import type { Platform } from "./platform.ts";

/** In milliseconds from the answer to the revocation; 0 where nothing was accepted after it. */
export type Revocation = { requests: number; lastAccepted: number };

type Load = { clients: number; warmUp: number; after: number };

/** Revokes a key in one isolate while half of the clients use it in that one and half in another. */
export async function measureRevocation({ url, adminToken }: Platform, { clients, warmUp, after }: Load): Promise<Revocation> {
  const admin = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" };
  const body = JSON.stringify({ name: "Leaked", scopes: ["infographics:read"] });
  const issued = await fetch(new URL("/v1/api-keys", url), { method: "POST", headers: admin, body });
  if (issued.status !== 201) throw new Error(`Issuing a key answered ${issued.status}: ${await issued.text()}`);
  const { key, token } = (await issued.json()) as { key: { id: string }; token: string };

  const load = { requests: 0, acceptedAt: 0, stopped: false };
  const client = async (isolate: string) => {
    while (!load.stopped) {
      const headers = { authorization: `Bearer ${token}`, "x-isolate": isolate };
      const { status, body } = await fetch(new URL("/v1/themes", url), { headers });
      await body?.cancel();
      load.requests += 1;
      if (status === 200) load.acceptedAt = performance.now();
      else if (status !== 401) throw new Error(`A client was answered ${status}.`);
    }
  };
  const running = Array.from({ length: clients }, (_, index) => client(index % 2 === 0 ? "first" : "second"));

  await Promise.race([sleep(warmUp), ...running]);
  const revoked = await fetch(new URL(`/v1/api-keys/${key.id}`, url), { method: "DELETE", headers: admin });
  const revokedAt = performance.now();
  if (revoked.status !== 204) throw new Error(`Revoking answered ${revoked.status}: ${await revoked.text()}`);
  await Promise.race([sleep(after), ...running]);
  load.stopped = true;
  await Promise.all(running);
  return { requests: load.requests, lastAccepted: Math.max(0, load.acceptedAt - revokedAt) };
}
