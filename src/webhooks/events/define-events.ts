import { z } from "zod";

export type EventDefinition<Data = unknown> = {
  summary: string;
  data: z.ZodType<Data>;
  example: Data;
};

type Definitions<Shapes> = { [Type in keyof Shapes]: EventDefinition<Shapes[Type]> };

/** Holds each example to its schema's type. */
export const defineEvents = <Shapes extends Record<string, unknown>>(definitions: Definitions<Shapes>): Definitions<Shapes> =>
  definitions;

export const when = z.iso.datetime();
export const count = z.int().min(0);
/** Minor units, such as paise, of an ISO 4217 currency. */
export const money = z.object({ minor: z.int(), currency: z.string().length(3) });
