import type { Context } from "hono";
import { z } from "zod";
import { AppError } from "../../../src/kernel/app-error.ts";
import { type AppEnv, newRouter } from "../router.ts";
import { validate } from "../validation/invalid.ts";
import { parseJson, readText } from "../validation/read-body.ts";

const Instrument = z.strictObject({ instrument: z.string().max(64) });
const Passing = z.strictObject({ customer: z.string().max(64), days: z.number().min(0).max(800) });

/** What would be the payment provider's own pages; only where the sandbox is switched on. */
export const devSandboxRoutes = newRouter();

devSandboxRoutes.post("/dev/sandbox/checkout/:id", async (c) => {
  const { instrument } = await bodyOf(c, Instrument);
  const isPaid = await sandboxOf(c).checkOut(c.req.param("id"), instrument);
  if (!isPaid) throw new AppError("payment_declined", "The sandbox declined it.");
  return c.body(null, 204);
});

devSandboxRoutes.post("/dev/sandbox/owed/:customer/:key", async (c) => {
  const { instrument } = await bodyOf(c, Instrument);
  const isPaid = await sandboxOf(c).payOwed(c.req.param("customer"), c.req.param("key"), instrument);
  if (!isPaid) throw new AppError("payment_declined", "The sandbox declined it, or it is paid already.");
  return c.body(null, 204);
});

devSandboxRoutes.post("/dev/sandbox/methods/:customer", async (c) => {
  const { instrument } = await bodyOf(c, Instrument);
  await sandboxOf(c).storeMethod(c.req.param("customer"), instrument);
  return c.body(null, 204);
});

/** Puts the sandbox's clock forward for a customer: what falls due is charged. */
devSandboxRoutes.post("/dev/sandbox/time", async (c) => {
  const { customer, days } = await bodyOf(c, Passing);
  await sandboxOf(c).passTime(customer, days * 86_400_000);
  return c.body(null, 204);
});

function sandboxOf(c: Context<AppEnv>) {
  const { sandbox } = c.var.deps.billing;
  if (!sandbox) throw new AppError("not_found", "There is no sandbox here.");
  return sandbox;
}

const bodyOf = async <Schema extends z.ZodType>(c: Context<AppEnv>, schema: Schema): Promise<z.infer<Schema>> =>
  validate(schema, parseJson(await readText(c.req.raw)), "invalid_request");
