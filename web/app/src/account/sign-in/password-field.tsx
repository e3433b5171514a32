import { TextField } from "../../../../shared/ui/field.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";

export function PasswordField({ isNew }: { isNew: boolean }) {
  const { sign: t } = useAccountMessages();
  return (
    <TextField
      label={isNew ? t.newPassword : t.password}
      {...(isNew && { note: t.passwordNote, minLength: 10 })}
      name="password"
      type="password"
      autoComplete={isNew ? "new-password" : "current-password"}
      required
      maxLength={128}
    />
  );
}
