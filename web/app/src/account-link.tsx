import { useEffect, useSyncExternalStore } from "react";
import { get } from "../../shared/api/ask.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import styles from "./header.module.css";
import { useMessages } from "./messages/language.tsx";
import { signedInOrganization } from "./signed-in-organization.ts";

/** Leads to the account: under the organization's name for whoever is signed in. */
export function AccountLink() {
  const { account: t } = useMessages();
  const organization = useSyncExternalStore(signedInOrganization.subscribe, signedInOrganization.read);
  useEffect(() => void confirm().catch(() => undefined), []);

  return (
    <a href="/account" className={styles.account} aria-label={organization ? t.of(organization) : t.signIn}>
      <Icon name="user" />
      <span className={styles.accountName}>{organization ?? t.signIn}</span>
    </a>
  );
}

type Session = { user: { isAnonymous?: boolean | null } } | null;
type Organizations = { organizations: { id: string; name: string }[]; current: string };

/** Asked only where somebody was signed in before: other visitors cost nothing. Offline the name stays. */
async function confirm(): Promise<void> {
  if (signedInOrganization.read() === undefined) return;
  const session = await get<Session>("/v1/auth/get-session");
  if (!session || session.user.isAnonymous) return signedInOrganization.write(undefined);
  const { organizations, current } = await get<Organizations>("/v1/organizations");
  signedInOrganization.write(organizations.find(({ id }) => id === current)?.name);
}
