import { sha256 } from "../../kernel/sha256.ts";
import type { Clock } from "../../platform/ports/clock.ts";
import type { EventSink } from "../../platform/ports/event-sink.ts";
import type { Notifications } from "../../platform/ports/notifications.ts";
import type { ApiKey } from "../api-key.ts";
import type { ApiKeyRepository } from "../api-key-repository.ts";
import type { KeyLookupRepository } from "../key-lookup-repository.ts";
import { isWellFormed } from "../token.ts";

/** A token that was found in public; `url` may be empty. */
export type FoundToken = { token: string; type: string; url: string; source: string };

export type TokenVerdict = { token: string; type: string; isOurs: boolean };

export type ReceiveReportDeps = {
  clock: Clock;
  keys: Pick<ApiKeyRepository, "quarantine">;
  keyLookup: Pick<KeyLookupRepository, "findBySecrets">;
  notifications: Notifications;
  events: Pick<EventSink, "handOn">;
};

/** D1 takes no more parameters in one statement. */
const lookupSize = 100;

/**
 * Quarantines the keys among the found tokens and tells their owners. A report that comes again changes nothing more, until
 * somebody has released the key.
 */
export async function receiveReport(deps: ReceiveReportDeps, found: readonly FoundToken[]): Promise<TokenVerdict[]> {
  const ours = await findKeys(deps, found);
  for (const [token, key] of ours) {
    const origin = found.find((each) => each.token === token);
    if (key.revokedAt === null && origin) await quarantine(deps, key, origin);
  }
  return found.map(({ token, type }) => ({ token, type, isOurs: ours.has(token) }));
}

async function findKeys(deps: ReceiveReportDeps, found: readonly FoundToken[]): Promise<Map<string, ApiKey>> {
  const tokens = [...new Set(found.map(({ token }) => token))].filter(isWellFormed);
  const tokenOf = new Map(await Promise.all(tokens.map(async (token) => [await sha256(token), token] as const)));
  const hashes = [...tokenOf.keys()];

  const ours = new Map<string, ApiKey>();
  for (let start = 0; start < hashes.length; start += lookupSize) {
    for (const { key, secretHash } of await deps.keyLookup.findBySecrets(hashes.slice(start, start + lookupSize))) {
      const token = tokenOf.get(secretHash);
      if (token !== undefined) ours.set(token, key);
    }
  }
  return ours;
}

async function quarantine({ clock, keys, notifications, events }: ReceiveReportDeps, key: ApiKey, { url, source }: FoundToken) {
  const { orgId, id, name, hint } = key;
  const at = clock.now();
  if (key.quarantinedAt === null) {
    const details = { name, source, url };
    const entry = { orgId, at, actor: "github", action: "api_key.quarantined", target: id, details };
    const data = { key_id: id, name, hint, source, url };
    const event = { orgId, mode: key.mode, type: "api_key.quarantined", subject: `${id}:${at}`, at, data };
    const isFirst = await keys.quarantine(orgId, id, { entry, event });
    if (!isFirst) return;
    events.handOn();
  }
  // Sent on every report: had telling failed the first time, the next one makes up for it, and the id keeps it single.
  const since = key.quarantinedAt ?? at;
  const facts = { key_id: id, name, hint, source, url };
  await notifications.notify(orgId, { id: `leaked:${id}:${since}`, kind: "api_key.leaked", at, facts });
}
