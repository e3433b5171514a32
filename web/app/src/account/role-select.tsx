import styles from "./account.module.css";
import { type Role, roles } from "./account-api.ts";
import { useAccountMessages } from "./messages/use-account-messages.ts";

type Props = {
  label: string;
  value: Role;
  withOwner: boolean;
  disabled: boolean;
  onChange: (role: Role) => void;
};

export function RoleSelect({ label, value, withOwner, disabled, onChange }: Props) {
  const { roles: names } = useAccountMessages();
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value as Role)}
    >
      {roles
        .filter((role) => withOwner || role !== "owner")
        .map((role) => (
          <option key={role} value={role}>
            {names[role]}
          </option>
        ))}
    </select>
  );
}
