import { ApiProblem } from "../../../shared/api/problem.ts";
import { accountApi } from "./account-api.ts";

type JsonOptions = Record<string, unknown>;

/** Browsers that read and write passkeys as JSON do the rest themselves (WebAuthn Level 3, 5.1). */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

export async function addPasskey(): Promise<void> {
  const options = await accountApi.passkeyOptions("register");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as JsonOptions & PublicKeyCredentialCreationOptionsJSON,
  );
  await accountApi.addPasskey(await answerOf(navigator.credentials.create({ publicKey })));
}

export async function signPasskey(): Promise<void> {
  const options = await accountApi.passkeyOptions("authenticate");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as JsonOptions & PublicKeyCredentialRequestOptionsJSON,
  );
  await accountApi.signInByPasskey(await answerOf(navigator.credentials.get({ publicKey })));
}

/** Whoever closes the browser's dialogue gets its words as a refusal. */
async function answerOf(asked: Promise<Credential | null>): Promise<unknown> {
  const credential = await asked.catch((error: Error) => {
    throw new ApiProblem("refused", { detail: error.message });
  });
  return (credential as PublicKeyCredential).toJSON();
}
