import type { Context } from "hono";
import { AppError } from "../../src/kernel/app-error.ts";
import { preferredType } from "./validation/preferred-type.ts";

/** The media type to answer with. Throws AppError `not_acceptable` before any work is done in vain. */
export function negotiate<Type extends string>(c: Context, offered: readonly Type[]): Type {
  const accept = c.req.header("accept");
  const type = preferredType(accept, offered);
  if (!type) throw new AppError("not_acceptable", `Accept: ${accept} leaves out ${offered.join(", ")}, which there are.`);
  return type;
}
