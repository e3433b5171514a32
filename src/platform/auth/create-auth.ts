import "./keep-asn1-names.ts";
import { passkey } from "@better-auth/passkey";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { anonymous, magicLink, organization, twoFactor } from "better-auth/plugins";
import { randomId, type UserId } from "../../kernel/ids.ts";
import type { database } from "../db/client.ts";
import * as tables from "../db/tables/identity.ts";
import type { Mailer } from "../ports/mailer.ts";
import { accessControl, type Rights } from "./access-control.ts";
import { logFailedSignIn, logSignIn } from "./log-sign-in.ts";
import { basePath, cookiePrefix } from "./mount.ts";
import { noteSecondFactor } from "./note-second-factor.ts";
import { passwords } from "./passwords.ts";
import { refuseRequests } from "./refuse-requests.ts";
import { signInMail } from "./sign-in-mails.ts";

export type AuthSettings = {
  db: ReturnType<typeof database>;
  secret: string;
  mailer: Mailer;
  rights: Rights;
  google: { clientId: string; clientSecret: string } | undefined;
  /** A guest has signed in to an account: what was the guest's becomes the user's. */
  handOver: (guest: UserId, user: UserId) => Promise<void>;
  outlive: (work: Promise<unknown>) => void;
};

const day = 86_400;
const idPrefixes: Record<string, string> = { user: "usr", organization: "org", session: "ses", passkey: "pky" };

export type BetterAuth = ReturnType<typeof createAuth>;

/** `origin` is where the pages are: links lead there, cookies and passkeys belong to it, and only it may sign in. */
export function createAuth(settings: AuthSettings, origin: string) {
  return betterAuth({
    appName: "Chitra",
    baseURL: origin,
    basePath,
    secret: settings.secret,
    database: drizzleAdapter(settings.db, { provider: "sqlite", schema: schema() }),
    ...passwords(settings, origin),
    ...(settings.google && { socialProviders: { google: settings.google } }),
    plugins: [
      magicLink({
        storeToken: "hashed",
        sendMagicLink: ({ email, url }, ctx) =>
          settings.mailer.send(signInMail({ kind: "magicLink", to: email, url, headers: ctx?.request?.headers })),
      }),
      passkey({ rpName: "Chitra", rpID: new URL(origin).hostname, origin }),
      twoFactor({ issuer: "Chitra" }),
      organization({ ...accessControl(settings.rights), allowUserToCreateOrganization: false }),
      anonymous({
        emailDomainName: "guests.invalid",
        generateName: () => "Guest",
        onLinkAccount: ({ anonymousUser, newUser }) =>
          settings.handOver(anonymousUser.user.id as UserId, newUser.user.id as UserId),
      }),
    ],
    session: {
      expiresIn: 30 * day,
      updateAge: day,
      additionalFields: {
        twoFactorVerifiedAt: { type: "date", required: false, input: false },
        twoFactorFailures: { type: "number", required: false, input: false, returned: false, defaultValue: 0 },
      },
    },
    verification: { storeIdentifier: "hashed" },
    account: { encryptOAuthTokens: true, accountLinking: { requireLocalEmailVerified: true } },
    advanced: {
      cookiePrefix,
      ipAddress: { ipAddressHeaders: ["cf-connecting-ip"] },
      database: { generateId: ({ model }) => randomId(idPrefixes[model] ?? "row") },
    },
    hooks: { before: refuseRequests, after: noteSecondFactor },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: logSignIn,
    onAPIError: { onError: logFailedSignIn },
  });
}

const schema = () => ({
  user: tables.users,
  session: tables.sessions,
  account: tables.accounts,
  verification: tables.verifications,
  twoFactor: tables.twoFactors,
  passkey: tables.passkeys,
  organization: tables.organizations,
  member: tables.members,
  invitation: tables.invitations,
});
