import type { ReactNode } from "react";
import { Notice } from "../../../shared/ui/notice.tsx";
import { useFeatureMessages } from "./messages/use-feature-messages.ts";
import { type FeatureId, useFeature } from "./use-feature.ts";

type Props = { feature: FeatureId; children: ReactNode };

/** What belongs to a feature, or which gate holds it. */
export function FeatureGate({ feature, children }: Props) {
  const t = useFeatureMessages();
  const standing = useFeature(feature);
  if (!standing) return <p role="status">{t.looking}</p>;
  if (standing.isOpen) return children;
  return (
    <Notice tone="caution" title={t.closed(t.names[feature])}>
      <p>{t.gates[standing.reason]?.(standing.release) ?? t.otherGate}</p>
    </Notice>
  );
}

/** For what leads to a feature: nothing where it is closed, or while that isn't known. */
export function IfOpen({ feature, children }: Props) {
  return useFeature(feature)?.isOpen ? children : null;
}
