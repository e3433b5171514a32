import { canUsePasskeys } from "../passkey.ts";
import type { Account, Somebody } from "../use-account.ts";
import { AuthenticatorPart } from "./authenticator-part.tsx";
import { useSecurityMessages } from "./messages/use-security-messages.ts";
import { PasskeyList } from "./passkey-list.tsx";
import { SessionList } from "./session-list.tsx";

export function SecurityPanel({ account, somebody }: { account: Account; somebody: Somebody }) {
  const t = useSecurityMessages();
  return (
    <>
      <h3>{t.app}</h3>
      <AuthenticatorPart account={account} isOn={somebody.user.twoFactorEnabled} />
      {canUsePasskeys() && (
        <>
          <h3>{t.passkeys}</h3>
          <PasskeyList account={account} />
        </>
      )}
      <h3>{t.sessions}</h3>
      <SessionList account={account} sessionId={somebody.sessionId} />
    </>
  );
}
