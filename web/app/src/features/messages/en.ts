import type { FeatureId } from "../use-feature.ts";

export const en = {
  looking: "One moment …",
  names: {
    "api-keys": "API keys",
    batches: "Batches",
    "usage-analytics": "Usage",
    "usage-reports": "Reports of usage",
    webhooks: "Webhooks",
  } satisfies Record<FeatureId, string>,
  closed: (name: string) => `${name}: not open to you yet`,
  gates: {
    release_not_reached: (release: string) => `They come with release ${release}, which is still being worked towards.`,
    not_scheduled_yet: () => "They open on a later day.",
    schedule_over: () => "The time in which they were open is over.",
    not_ramped_up_yet: () => "They are being opened to one organization after another. Yours will follow.",
    prerequisite_closed: () => "Something that they need isn't open yet.",
    not_for_this_plan: () => "They belong to another plan than your organization has.",
    killed: () => "They are switched off for the moment. We are working on it; what you have is kept.",
  } as Record<string, (release: string) => string>,
  otherGate: "Try again later.",
};

export type FeatureMessages = typeof en;
