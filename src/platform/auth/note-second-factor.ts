import { createAuthMiddleware, getSessionFromCtx, isAPIError } from "better-auth/api";

/** Wrong codes on a session that is signed in already; the plugin itself counts only those of a sign-in. */
const patience = 5;

/** Marks the session on which an authenticator app's code was accepted, and ends one that keeps guessing. */
export const noteSecondFactor = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== "/two-factor/verify-totp") return;
  const { adapter, internalAdapter, newSession, returned } = ctx.context;
  const session = (newSession ?? (await getSessionFromCtx(ctx, { disableRefresh: true })))?.session;
  if (!session) return;

  const where = [{ field: "id", value: session.id }];
  if (!isAPIError(returned)) {
    await adapter.update({ model: "session", where, update: { twoFactorVerifiedAt: new Date(), twoFactorFailures: 0 } });
    return;
  }
  const counted = await adapter.incrementOne<{ twoFactorFailures: number }>({
    model: "session",
    where,
    increment: { twoFactorFailures: 1 },
  });
  if ((counted?.twoFactorFailures ?? 0) >= patience) await internalAdapter.deleteSession(session.token);
});
