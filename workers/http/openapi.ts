import type { newRouter } from "./router.ts";
import { specJsonSchema } from "./schemas/spec-schema.ts";

type App = ReturnType<typeof newRouter>;

const about = {
  openapi: "3.1.0",
  info: {
    title: "Chitra",
    version: "1.0.0",
    description:
      "A prompt, a text or a table in; a finished, correct infographic out. Every answer carries `X-Request-Id` and `Server-Timing`; every refusal is RFC 9457 problem+json with a stable `code`.",
  },
  servers: [{ url: "/" }],
  tags: [
    { name: "Infographics", description: "Make them and read them" },
    { name: "Pictures", description: "What they look like" },
    { name: "Catalog", description: "What there is to choose from" },
    { name: "Usage", description: "What was drawn, and what the month will come to" },
    { name: "Operation", description: "The service itself" },
  ],
};

/** Serves the description of everything that `app` has been given so far. */
export function addOpenApi(app: App): void {
  const { $schema: _dialect, ...schema } = specJsonSchema;
  app.openAPIRegistry.registerComponent("schemas", "InfographicSpec", schema as object);

  let document: string | undefined;
  app.get("/openapi.json", (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(about));
    return c.body(document, 200, { "Content-Type": "application/json", "Cache-Control": "public, max-age=300" });
  });
}
