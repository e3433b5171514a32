import { AppError } from "../kernel/app-error.ts";
import type { Instant } from "../kernel/time.ts";

const advice = "Ask for a new one: the answer that this one came in gives another each time it is asked for.";

export class LinkInvalid extends AppError {
  constructor() {
    super("link_invalid", `The link was cut short, changed, or signed with a key that is no longer valid. ${advice}`);
  }
}

export class LinkExpired extends AppError {
  constructor(expiredAt: Instant) {
    super("link_expired", `The link was valid until ${new Date(expiredAt).toISOString()}. ${advice}`);
  }
}
