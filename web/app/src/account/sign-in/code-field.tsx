import { TextField } from "../../../../shared/ui/field.tsx";
import { useAccountMessages } from "../messages/use-account-messages.ts";

/** Takes the focus: it appears because a code is asked for now. */
export function CodeField() {
  const { sign: t } = useAccountMessages();
  return (
    <TextField
      label={t.code}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{6}"
      maxLength={6}
      required
      autoFocus
    />
  );
}
