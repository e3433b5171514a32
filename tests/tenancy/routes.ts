import { ask } from "../support/api.ts";

export type Schema = {
  type?: string | string[];
  enum?: unknown[];
  example?: unknown;
  examples?: unknown[];
  default?: unknown;
  minimum?: number;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
};

type Parameter = { name: string; in: string; required?: boolean; schema?: Schema; example?: unknown };
type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema; example?: string }> };
};

export type Route = Operation & { method: string; path: string };
export type ApiDescription = { routes: Route[]; schemas: Record<string, Schema> };

type Document = { paths: Record<string, Record<string, Operation>>; components?: { schemas?: Record<string, Schema> } };

/** Every route that the Worker says it has. */
export async function describeApi(): Promise<ApiDescription> {
  const { paths, components } = (await (await ask("/openapi.json")).json()) as Document;
  const routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
  return { routes, schemas: components?.schemas ?? {} };
}
