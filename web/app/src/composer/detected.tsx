import { useDeferredValue, useMemo } from "react";
import { Icon } from "../../../shared/ui/icon.tsx";
import type { Messages } from "../messages/en.ts";
import { useMessages } from "../messages/language.tsx";
import { type Detection, detectInput } from "./detect-input.ts";
import styles from "./detected.module.css";
import type { Draft } from "./draft.ts";

export function Detected({ text, kind }: Pick<Draft, "text" | "kind">) {
  const t = useMessages();
  const settled = useDeferredValue(text);
  const detection = useMemo(() => detectInput(settled), [settled]);
  const overruled = kind !== "auto" && detection.kind !== "empty" && detection.kind !== kind;
  return (
    <span className={styles.detected} data-found={detection.kind !== "empty" || undefined}>
      {detection.kind !== "empty" && <Icon name="check" />}
      {overruled ? t.detected.asChosen[kind] : describe(detection, t)}
    </span>
  );
}

function describe(detection: Detection, { detected }: Messages): string {
  switch (detection.kind) {
    case "empty":
      return detected.empty;
    case "table":
      return detected.table(detection.columns, detection.rows);
    case "prompt":
    case "text":
      return detected[detection.kind](detection.words);
  }
}
