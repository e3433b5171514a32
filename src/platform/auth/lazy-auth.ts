import type { OrgId, UserId } from "../../kernel/ids.ts";
import { instant } from "../../kernel/time.ts";
import type { Auth, SignedIn } from "../ports/auth.ts";
import type { AuthSettings, BetterAuth } from "./create-auth.ts";
import { cookiePrefix } from "./mount.ts";

type Settings = AuthSettings & {
  /** The one origin of a deployment; without it, as on a development machine, each request's own. */
  origin: string | undefined;
};

/** better-auth, evaluated only once somebody signs in or has a session: most requests bring a key or nothing. */
export function lazyAuth(settings: Settings): Auth {
  const instances = new Map<string, Promise<BetterAuth>>();

  function instanceFor(request: Request): Promise<BetterAuth> {
    const origin = settings.origin ?? new URL(request.url).origin;
    const instance = instances.get(origin) ?? create(origin);
    instances.set(origin, instance);
    return instance;
  }

  async function create(origin: string): Promise<BetterAuth> {
    const { createAuth } = await import("./create-auth.ts");
    return createAuth(settings, origin);
  }

  return {
    async handle(request) {
      const { handler } = await instanceFor(request);
      return handler(request);
    },

    async signedIn({ url, headers }) {
      if (!headers.get("cookie")?.includes(`${cookiePrefix}.session_token=`)) return undefined;
      const { api } = await instanceFor(new Request(url));
      const found = await api.getSession({ headers, query: { disableRefresh: true } });
      return found ? signedInOf(found) : undefined;
    },
  };
}

type Found = NonNullable<Awaited<ReturnType<BetterAuth["api"]["getSession"]>>>;

const signedInOf = ({ session, user }: Found): SignedIn => ({
  sessionId: session.id,
  userId: user.id as UserId,
  name: user.name,
  email: user.email,
  emailVerified: user.emailVerified,
  isGuest: user.isAnonymous === true,
  activeOrgId: (session.activeOrganizationId ?? undefined) as OrgId | undefined,
  // Whoever has taken the app off the account has no second factor any more.
  secondFactorAt:
    user.twoFactorEnabled && session.twoFactorVerifiedAt ? instant(session.twoFactorVerifiedAt.getTime()) : undefined,
});
