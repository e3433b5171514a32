import { Button } from "../../../shared/ui/button.tsx";
import { useAccountMessages } from "./messages/use-account-messages.ts";

type Props = { more: (() => Promise<boolean>) | undefined; busy: boolean };

/** Below a list that goes on, the next page of it; nothing at its end. */
export function ShowMore({ more, busy }: Props) {
  const { more: word } = useAccountMessages();
  if (!more) return null;
  return (
    <Button disabled={busy} onClick={() => void more()}>
      {word}
    </Button>
  );
}
