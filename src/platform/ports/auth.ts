import type { OrgId, UserId } from "../../kernel/ids.ts";
import type { Instant } from "../../kernel/time.ts";

/** Who holds the session that a request's cookie proves. */
export type SignedIn = {
  sessionId: string;
  userId: UserId;
  name: string;
  email: string;
  emailVerified: boolean;
  /** True for a visitor without an account. */
  isGuest: boolean;
  /** The organization that was chosen last; the user may have left it since. */
  activeOrgId: OrgId | undefined;
  /** When an authenticator app's code was accepted on this very session. */
  secondFactorAt: Instant | undefined;
};

export type Auth = {
  /** Answers everything under /v1/auth. */
  handle(request: Request): Promise<Response>;
  /** Undefined without a cookie, and with one whose session has ended. Changes nothing. */
  signedIn(request: Request): Promise<SignedIn | undefined>;
};
