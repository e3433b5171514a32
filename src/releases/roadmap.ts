/** Revenue at which the company can carry the next features; in paise of monthly recurring revenue. */
export type Milestone = { id: string; threshold: number };

/** A set of features that opens once its milestone really holds. */
export type Release = {
  id: string;
  milestone: string;
  /** Released before it may be. */
  after?: string;
  /** What it has to reach besides, where the roadmap says so. */
  target?: string;
  features: readonly { id: string; label: string }[];
};

const lakh = 100_000 * 100;

export const milestones: readonly Milestone[] = [
  { id: "M1", threshold: 5 * lakh },
  { id: "M2", threshold: 10 * lakh },
  { id: "M3", threshold: 20 * lakh },
  { id: "M4", threshold: 30 * lakh },
];

export const releases: readonly Release[] = [
  {
    id: "1.1",
    milestone: "M1",
    features: [
      { id: "usage-analytics", label: "Usage by month and model, with alerts" },
      { id: "payment-methods", label: "Payment methods, billing details and history" },
    ],
  },
  {
    id: "1.2",
    milestone: "M1",
    after: "1.1",
    target: "An average quality score of at least 85",
    features: [
      { id: "stripe", label: "Payment by Stripe" },
      { id: "billing-portal", label: "Billing portal with invoices" },
      { id: "usage-reports", label: "Reports and export of usage" },
      { id: "refinement", label: "Refinement in several passes" },
      { id: "quality-score", label: "Quality score with automatic retry" },
    ],
  },
  {
    id: "1.3",
    milestone: "M2",
    after: "1.2",
    target: "Pictures in under two minutes on average",
    features: [
      { id: "caching", label: "Intelligent caching and pre-rendering" },
      { id: "progressive-generation", label: "Pictures that appear in stages" },
      { id: "batches", label: "Batches from CSV and Excel" },
      { id: "volume-pricing", label: "Volume tiers and pay-per-use premium" },
      { id: "human-review", label: "Review by people on premium tiers" },
    ],
  },
  {
    id: "2.0",
    milestone: "M2",
    after: "1.3",
    features: [
      { id: "api-keys", label: "API keys" },
      { id: "webhooks", label: "Webhooks" },
      { id: "developer-portal", label: "Developer portal" },
    ],
  },
  {
    id: "2.1",
    milestone: "M3",
    after: "2.0",
    target: "At least 50% faster, and at least 20% cheaper a picture at the same quality",
    features: [
      { id: "admin-dashboard", label: "Admin dashboard" },
      { id: "performance", label: "Half again as fast" },
      { id: "model-choice", label: "Choice of models by quality and cost" },
    ],
  },
  {
    id: "2.2",
    milestone: "M4",
    after: "2.1",
    target: "Available 99.9% of the time",
    features: [
      { id: "hardening", label: "Hardened operations" },
      { id: "mobile-app", label: "Apps for iOS and Android" },
    ],
  },
];

/** Releases in an order in which each follows its predecessor. Throws RangeError for a cycle or an unknown predecessor. */
export function inOrder(of: readonly Release[]): Release[] {
  const done = new Map<string, Release>();
  const waiting = [...of];
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ after }) => after === undefined || done.has(after));
    const [release] = next < 0 ? [] : waiting.splice(next, 1);
    if (!release)
      throw new RangeError(`${waiting.map(({ id }) => id).join(", ")} wait for each other, or for a release that there isn't.`);
    done.set(release.id, release);
  }
  return [...done.values()];
}

/** Throws RangeError where there is no such milestone. */
export function thresholdOf({ milestone }: Release): number {
  const found = milestones.find(({ id }) => id === milestone);
  if (!found) throw new RangeError(`There is no milestone ${milestone}.`);
  return found.threshold;
}

export const findRelease = (id: string): Release | undefined => releases.find((release) => release.id === id);

/** The release that a feature comes with. */
export const releaseOf = (feature: string): Release | undefined =>
  releases.find(({ features }) => features.some(({ id }) => id === feature));
