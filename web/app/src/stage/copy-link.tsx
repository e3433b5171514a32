import { CopyButton } from "../../../shared/ui/copy-button.tsx";
import { useMessages } from "../messages/language.tsx";
import { addressOf } from "../session/address.ts";

export function CopyLink({ id }: { id: string }) {
  const { stage: t } = useMessages();
  return (
    <CopyButton text={addressOf(id)} icon="link" words={{ copy: t.copyLink, copied: t.linkCopied, byHand: t.copyByHand }} />
  );
}
