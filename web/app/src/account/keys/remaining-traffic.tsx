import { useCallback } from "react";
import { useFormats } from "../../messages/use-formats.ts";
import { useReading } from "../use-reading.ts";
import { type ApiKey, keyApi } from "./key-api.ts";
import own from "./keys.module.css";
import { useKeyMessages } from "./messages/use-key-messages.ts";

type Props = { id: string; rotation: NonNullable<ApiKey["rotation"]> };

/** What still comes by a key that is being replaced: when it is nothing, nobody notices that the key ends. */
export function RemainingTraffic({ id, rotation }: Props) {
  const t = useKeyMessages();
  const { moment, number } = useFormats();
  const { reading } = useReading(useCallback(() => keyApi.usage(id, 1), [id]));
  const traffic = reading.status === "ready" ? reading.body.traffic : undefined;

  return (
    <p className={own.warning}>
      {t.retiring(moment(rotation.overlap_ends_at))}{" "}
      {traffic && (traffic.last_day === 0 ? t.quiet : t.stillUsed(number(traffic.last_hour), number(traffic.last_day)))}
    </p>
  );
}
