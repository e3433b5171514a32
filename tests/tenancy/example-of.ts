import type { Schema } from "./routes.ts";

type Schemas = Record<string, Schema>;

/** Something that fits the schema, so that a refusal can't be for the body's form. */
export function exampleOf(schema: Schema, schemas: Schemas): unknown {
  if (schema.$ref) return exampleOf(schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {}, schemas);
  const [stated] = [schema.example, schema.examples?.[0], schema.default, schema.enum?.at(-1)].filter(
    (each) => each !== undefined,
  );
  if (stated !== undefined) return stated;

  const [alternative] = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return alternative ? exampleOf(alternative, schemas) : exampleOfType(schema, schemas);
}

function exampleOfType(schema: Schema, schemas: Schemas): unknown {
  switch ([schema.type].flat()[0]) {
    case "object":
      return exampleObject(schema, schemas);
    case "array":
      return schema.items ? [exampleOf(schema.items, schemas)] : [];
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return true;
    default:
      return schema.format === "email" ? "nobody@chitra.test" : "text";
  }
}

/** What is required, or the first property where nothing is. */
function exampleObject({ properties = {}, required = [] }: Schema, schemas: Schemas): Record<string, unknown> {
  const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  return Object.fromEntries(names.map((name) => [name, exampleOf(properties[name] ?? {}, schemas)]));
}
