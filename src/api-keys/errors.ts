import { AppError, type Issue } from "../kernel/app-error.ts";
import type { Scope } from "../kernel/caller.ts";
import type { KeyStatus } from "./api-key.ts";

/** `reason` follows "The API key": it is told to whoever holds the whole token. */
export class InvalidApiKey extends AppError {
  constructor(reason: string) {
    super("invalid_api_key", `The API key ${reason}.`);
  }
}

export class AddressNotAllowed extends AppError {
  constructor(address: string | undefined) {
    super("ip_not_allowed", `The API key may not be used from ${address ?? "an unknown address"}.`);
  }
}

export class ApiKeyNotFound extends AppError {
  constructor(id: string) {
    super("not_found", `There is no API key ${id}. GET /v1/api-keys lists those there are.`);
  }
}

export class ApiKeyLimitReached extends AppError {
  constructor(limit: number) {
    super("key_limit_reached", `The plan allows ${limit} active API keys, and as many retiring ones. Revoke one first.`);
  }
}

export class ApiKeyNotActive extends AppError {
  constructor(status: KeyStatus) {
    super("key_not_active", `The API key is ${status}. Issue a new one with POST /v1/api-keys.`);
  }
}

export class ScopeNotHeld extends AppError {
  constructor(scopes: readonly Scope[]) {
    super("missing_scope", `Nobody can give a key rights of more than their own: you don't have ${scopes.join(", ")}.`);
  }
}

export class BeyondOwnKey extends AppError {
  constructor(issues: Issue[]) {
    const details = issues.map(({ path, message }) => `${path} ${message}`).join("; ");
    super("beyond_own_key", `No key can give another one more than it has: ${details}.`, issues);
  }
}

export class PersonRequired extends AppError {
  constructor(what: string) {
    super("session_required", `An API key can't ${what}: an owner or admin has to do it, signed in.`);
  }
}

export class InvalidKeySettings extends AppError {
  constructor(path: string, message: string) {
    super("invalid_request", `${path} ${message}`, [{ path, message }]);
  }
}

export class LiveModeRequired extends AppError {
  constructor(what: string) {
    super("live_mode_required", `A test key can't ${what}. Use a live key, or sign in.`);
  }
}
