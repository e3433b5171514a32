let signingIn: Promise<boolean> | undefined;

/**
 * Sends again, as a guest, what was refused because nobody asked: a visitor needs no account. Requests that are refused
 * together become one guest.
 */
export async function asGuest(send: () => Promise<Response>): Promise<Response> {
  const refused = await send();
  if (refused.status !== 401) return refused;

  signingIn ??= signInAsGuest().finally(() => {
    signingIn = undefined;
  });
  return (await signingIn) ? send() : refused;
}

const signInAsGuest = async (): Promise<boolean> => {
  const headers = { "content-type": "application/json" };
  const { ok } = await fetch("/v1/auth/sign-in/anonymous", { method: "POST", headers, body: "{}" });
  return ok;
};
