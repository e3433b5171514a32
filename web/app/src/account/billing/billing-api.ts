import { get, post } from "../../../../shared/api/ask.ts";

type Money = { minor: number; text: string };
export type Standing = "incomplete" | "trialing" | "active" | "past_due" | "halted" | "paused" | "cancelled";
export type Subscription = {
  standing: Standing;
  seats: number;
  trial_end: string | null;
  period: { end: string } | null;
  cancel_at: string | null;
};
export type Invoice = {
  id: string;
  kind: "invoice" | "credit_note";
  number: string;
  issued_at: string;
  tax: { total: Money };
  due: Money;
  pay_url: string | null;
  pdf_url: string;
};

/** Every call throws `ApiProblem`. */
export const billingApi = {
  subscription: () => get<Subscription>("/v1/billing/subscription"),
  invoices: async () => (await get<{ invoices: Invoice[] }>("/v1/billing/invoices")).invoices,
  /** Where the provider shows and changes how the plan is paid; for one visit, soon. */
  portal: async () => (await post<{ url: string }>("/v1/billing/portal", { page: "overview" })).url,
};
