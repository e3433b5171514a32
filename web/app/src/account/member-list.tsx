import { Button } from "../../../shared/ui/button.tsx";
import styles from "./account.module.css";
import { accountApi, type Member, type Role } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { RoleSelect } from "./role-select.tsx";
import type { Account } from "./use-account.ts";

type Props = { account: Account; members: Member[]; self: { id: string; role: Role } };

/** Owners change everybody, admins everybody but owners; the server holds both to it. */
export function MemberList({ account, members, self }: Props) {
  const { organization: t, roles } = useAccountMessages();
  const mayChange = ({ role }: Member) => self.role === "owner" || (self.role === "admin" && role !== "owner");

  return (
    <ul className={styles.list}>
      {members.map((member) => (
        <li key={member.user_id} className={styles.entry}>
          <span className={styles.who}>
            <strong>{member.name}</strong> {member.email}
          </span>
          {mayChange(member) ? (
            <RoleSelect
              label={`${t.role}: ${member.name}`}
              value={member.role}
              withOwner={self.role === "owner"}
              disabled={account.busy}
              onChange={(role) => void account.attempt(() => accountApi.changeRole(member.user_id, role))}
            />
          ) : (
            <span>{roles[member.role]}</span>
          )}
          {member.user_id === self.id ? (
            <Button tone="plain" disabled={account.busy} onClick={() => void account.attempt(accountApi.leaveOrganization)}>
              {t.leave}
            </Button>
          ) : (
            mayChange(member) && (
              <Button
                tone="plain"
                icon="x"
                aria-label={t.remove(member.name)}
                disabled={account.busy}
                onClick={() => void account.attempt(() => accountApi.removeMember(member.user_id))}
              />
            )
          )}
        </li>
      ))}
    </ul>
  );
}
