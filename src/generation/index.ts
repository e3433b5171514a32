export type { Plan } from "./plan.ts";
export { maxTextLength, type PlanRequest, planInfographic } from "./plan-infographic.ts";
