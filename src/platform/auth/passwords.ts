import { APIError } from "better-auth/api";
import { hashPassword, verifyPassword } from "better-auth/crypto";
import type { Mailer } from "../ports/mailer.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { signInMail } from "./sign-in-mails.ts";

type Settings = { mailer: Mailer; outlive: (work: Promise<unknown>) => void };
type Recipient = { user: { email: string }; url: string };

const busy = () =>
  new APIError("SERVICE_UNAVAILABLE", { code: "BUSY", message: "Too many people are signing in at this moment. Try again." });

/** E-mail and password: nobody is signed in before the address is proven, and nobody learns which addresses are known. */
export function passwords({ mailer, outlive }: Settings, origin: string) {
  // scrypt takes 16 MB or more for each hash, of the 128 MB that an isolate has for everything.
  const pass = oneAtATime({ capacity: 16, refuse: busy, outlive });
  const send = (kind: "verify" | "reset", { user, url }: Recipient, request?: Request) =>
    mailer.send(signInMail({ kind, to: user.email, url, headers: request?.headers }));

  return {
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: (password: string) => pass(() => hashPassword(password)),
        verify: (attempt: { hash: string; password: string }) => pass(() => verifyPassword(attempt)),
      },
      sendResetPassword: (recipient: Recipient, request?: Request) => send("reset", recipient, request),
      onExistingUserSignUp: ({ user }: { user: { email: string } }, request?: Request) =>
        mailer.send(signInMail({ kind: "known", to: user.email, url: `${origin}/account`, headers: request?.headers })),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: (recipient: Recipient, request?: Request) => send("verify", recipient, request),
    },
  };
}
