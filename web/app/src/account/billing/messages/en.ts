import type { Standing } from "../billing-api.ts";

export const en = {
  free: "This organization is on the free plan; nothing is charged.",
  plan: "Plan",
  plans: { starter: "Starter", pro: "Pro", business: "Business", enterprise: "Enterprise" } as Record<string, string>,
  standing: "How it stands",
  standings: {
    incomplete: "Not paid yet",
    trialing: "On trial",
    active: "Active",
    past_due: "Payment declined; we try again",
    halted: "Stopped: it couldn't be charged",
    paused: "Paused",
    cancelled: "Cancelled",
  } satisfies Record<Standing, string>,
  seats: "Seats",
  nextCharge: "Charged next",
  endsOn: "Ends on",
  portal: "Change how it is paid, or cancel",
  invoices: "Invoices",
  none: "There is no invoice yet.",
  kinds: {
    invoice: (number: string) => `Invoice ${number}`,
    credit_note: (number: string) => `Credit note ${number}`,
  },
  paid: "Paid",
  credited: "Credited",
  due: (amount: string) => `${amount} to be paid`,
  pay: "Pay",
  download: (number: string) => `Download ${number} as PDF`,
};
export type BillingMessages = typeof en;
