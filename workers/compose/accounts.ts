import { waitUntil } from "cloudflare:workers";
import {
  apiKeyRepository,
  keyActivityRepository,
  keyLookupRepository,
  mintKey,
  noteUse,
  rememberKeys,
} from "../../src/api-keys/index.ts";
import {
  handOver,
  homeRepository,
  invitationRepository,
  memberRepository,
  operatorRepository,
  rights,
} from "../../src/identity/index.ts";
import { notificationRepository } from "../../src/notifications/index.ts";
import { lazyAuth } from "../../src/platform/auth/lazy-auth.ts";
import { httpSigningKeys } from "../../src/platform/cloudflare/http-signing-keys.ts";
import { systemClock } from "../../src/platform/cloudflare/system-clock.ts";
import { database } from "../../src/platform/db/client.ts";
import { outboxRepository } from "../../src/platform/mail/outbox-repository.ts";
import { resendMailer } from "../../src/platform/mail/resend-mailer.ts";
import type { EventSink } from "../../src/platform/ports/event-sink.ts";
import { readAccountSettings } from "../account-settings.ts";
import { readEnv } from "../env.ts";
import type { ApiKeyDeps, Deps } from "../http/deps.ts";
import { ask } from "./outside.ts";

/** Half of the second within which a revoked key has to be dead everywhere; the other half is for the way there and back. */
const keysFreshFor = 500;
const keysRemembered = 10_000;

export function buildAccounts(env: Env): Pick<Deps, "auth" | "accounts" | "operators" | "outbox"> {
  const { mail, ...settings } = readAccountSettings({ ...env });
  const db = database(env.DB);
  const kept = outboxRepository(db, systemClock);
  const mailer = mail ? resendMailer(mail) : kept;
  const accounts = {
    clock: systemClock,
    origin: settings.origin,
    mailer,
    homes: homeRepository(db),
    members: memberRepository(db),
    invitations: invitationRepository(db),
  };
  const auth = lazyAuth({
    ...settings,
    db,
    mailer,
    rights,
    handOver: (guest, user) => handOver(accounts, guest, user),
    outlive: waitUntil,
  });
  return { auth, accounts, operators: operatorRepository(db), outbox: mail ? undefined : kept };
}

export function buildApiKeys(env: Env, events: EventSink): ApiKeyDeps {
  const { DB, SECRET_SCANNING_KEYS_URL } = readEnv(env);
  const db = database(DB);
  const keys = apiKeyRepository(db);
  const keyLookup = keyLookupRepository(db);
  const memory = { clock: systemClock, freshFor: keysFreshFor, capacity: keysRemembered };
  return {
    clock: systemClock,
    mintKey,
    keys,
    noteUse: noteUse({ keys, capacity: keysRemembered }),
    keyLookup,
    keyActivity: keyActivityRepository(db),
    findKey: rememberKeys((hash) => keyLookup.findBySecret(hash), memory),
    notifications: notificationRepository(db),
    events,
    signingKeys: httpSigningKeys({
      url: SECRET_SCANNING_KEYS_URL,
      clock: systemClock,
      fetch: ask,
    }),
  };
}
