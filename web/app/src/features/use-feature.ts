import { useEffect, useState } from "react";
import { get } from "../../../shared/api/ask.ts";

export type FeatureId = "api-keys" | "batches" | "usage-analytics" | "usage-reports" | "webhooks";

/** What holds a closed feature, and the release that it comes with. */
export type FeatureStanding = { isOpen: boolean; reason: string; release: string };

type Answer = { features: { id: string; release: string; is_open: boolean; reason: string }[] };

let reading: Promise<Map<string, FeatureStanding>> | undefined;

/** Read once for a page. Where that fails, everything is offered, and the server says no where it has to. */
const readFeatures = () =>
  get<Answer>("/v1/features").then(
    ({ features }) => new Map(features.map(({ id, is_open: isOpen, ...rest }) => [id, { ...rest, isOpen }])),
    () => new Map<string, FeatureStanding>(),
  );

const open: FeatureStanding = { isOpen: true, reason: "unknown", release: "" };

/** How a feature stands for whoever looks at the page; undefined until that is known. */
export function useFeature(feature: FeatureId): FeatureStanding | undefined {
  const [standing, setStanding] = useState<FeatureStanding>();
  useEffect(() => {
    let isCurrent = true;
    reading ??= readFeatures();
    void reading.then((features) => isCurrent && setStanding(features.get(feature) ?? open));
    return () => {
      isCurrent = false;
    };
  }, [feature]);
  return standing;
}
