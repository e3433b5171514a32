import { Button } from "../../../shared/ui/button.tsx";
import { SelectField, TextField } from "../../../shared/ui/field.tsx";
import { accountApi } from "./account-api.ts";
import { InvitationList } from "./invitation-list.tsx";
import { MemberList } from "./member-list.tsx";
import { useAccountMessages } from "./messages/use-account-messages.ts";
import { Submit } from "./submit.tsx";
import type { Account, Somebody } from "./use-account.ts";

type Props = { account: Account; somebody: Somebody };

export function OrganizationPanel({ account, somebody }: Props) {
  const { organization: t } = useAccountMessages();
  const { organizations, current, members, invitations, user } = somebody;
  const mayChange = current.role === "owner" || current.role === "admin";

  async function found(name: string, form: HTMLFormElement) {
    if (await account.attempt(() => accountApi.createOrganization(name))) form.reset();
  }

  return (
    <>
      <SelectField
        label={t.speaksFor}
        value={current.id}
        disabled={account.busy}
        onChange={({ target }) => void account.attempt(() => accountApi.chooseOrganization(target.value))}
      >
        {organizations.organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>

      <h3>{t.members}</h3>
      <MemberList account={account} members={members} organization={current} userId={user.id} />
      {mayChange && <InvitationList account={account} invitations={invitations} isOwner={current.role === "owner"} />}

      <details>
        <summary>{t.found}</summary>
        <Submit onSubmit={(values, form) => void found(values("name"), form)}>
          <TextField label={t.name} name="name" required maxLength={100} />
          <Button type="submit" disabled={account.busy}>
            {t.create}
          </Button>
        </Submit>
      </details>
    </>
  );
}
