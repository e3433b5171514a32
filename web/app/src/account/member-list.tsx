import { ConfirmButton } from "../../../shared/ui/confirm-button.tsx";
import styles from "./account.module.css";
import { accountApi, type Member, type Organization } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { RoleSelect } from "./role-select.tsx";
import type { Account } from "./use-account.ts";

type Props = { account: Account; members: Member[]; organization: Organization; userId: string };

/** Owners change everybody, admins everybody but owners; the server holds both to it. */
export function MemberList({ account, members, organization, userId }: Props) {
  const { organization: t, roles } = useAccountMessages();
  const isOwner = organization.role === "owner";
  const mayChange = ({ role }: Member) => isOwner || (organization.role === "admin" && role !== "owner");

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
              withOwner={isOwner}
              disabled={account.busy}
              onChange={(role) => void account.attempt(() => accountApi.changeRole(member.user_id, role))}
            />
          ) : (
            <span>{roles[member.role]}</span>
          )}
          {member.user_id === userId && <Leave account={account} organization={organization} />}
          {member.user_id !== userId && mayChange(member) && <Remove account={account} member={member} />}
        </li>
      ))}
    </ul>
  );
}

function Leave({ account, organization }: { account: Account; organization: Organization }) {
  const { organization: t, cancel } = useAccountMessages();
  return (
    <ConfirmButton
      label={t.leave}
      question={t.leaveQuestion(organization.name)}
      yes={t.leave}
      no={cancel}
      disabled={account.busy}
      onConfirm={() => void account.attempt(accountApi.leaveOrganization)}
    >
      <p>{t.leaveHint}</p>
    </ConfirmButton>
  );
}

function Remove({ account, member }: { account: Account; member: Member }) {
  const { organization: t, cancel } = useAccountMessages();
  return (
    <ConfirmButton
      label={t.remove(member.name)}
      icon="x"
      question={t.removeQuestion(member.name)}
      yes={t.removeYes}
      no={cancel}
      disabled={account.busy}
      onConfirm={() => void account.attempt(() => accountApi.removeMember(member.user_id))}
    >
      <p>{t.removeHint}</p>
    </ConfirmButton>
  );
}
