import { describe, expect, it } from "vitest";
import { ask, credentials, post } from "../support/api.ts";
import { appWith } from "../support/app.ts";
import { prepareOrganization } from "../support/prepare-organization.ts";

prepareOrganization();

const paths = [
  "/health",
  "/v1/themes",
  "/v1/templates",
  "/v1/blocks",
  "/v1/schema/infographic",
  "/openapi.json",
  "/v1/nothing",
];

describe("every answer", () => {
  it.each(paths)("of %s names its request, says how long it took and what browsers may do", async (path) => {
    const [first, second] = [await ask(path, { headers: { "X-Request-Id": "mine" } }), await ask(path)];

    expect(first.headers.get("X-Request-Id")).toMatch(/^req_[0-9a-z]{26}$/);
    expect(second.headers.get("X-Request-Id")).not.toBe(first.headers.get("X-Request-Id"));
    expect(first.headers.get("Server-Timing")).toMatch(/\btotal;dur=\d+\.\d/);
    expect(first.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(first.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(first.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(first.headers.get("Access-Control-Allow-Credentials")).toBeNull();
  });

  it("that refuses tells the stages that ran", async () => {
    const response = await post("a,b\n", "text/csv");
    expect(response.status).toBe(422);
    expect(response.headers.get("Server-Timing")).toMatch(/plan;dur=/);
  });
});

describe("an address", () => {
  it("that doesn't exist is a problem, too", async () => {
    const response = await ask("/v1/infographic");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "not_found", detail: expect.stringContaining("/v1/infographic") });
  });

  it.each([
    ["DELETE", "/v1/infographics", "POST"],
    ["GET", "/v1/infographics", "POST"],
    ["PUT", "/v1/infographics/inf_00000000000000000000000000", "GET, HEAD"],
    ["POST", "/v1/infographics/inf_00000000000000000000000000.png", "GET, HEAD"],
    ["POST", "/v1/themes", "GET, HEAD"],
    ["PATCH", "/health", "GET, HEAD"],
  ])("answers %s %s with what it allows", async (method, path, allow) => {
    const response = await ask(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe(allow);
    expect(await response.json()).toMatchObject({ code: "method_not_allowed", status: 405 });
  });

  it("may be called from anybody's page", async () => {
    const response = await ask("/v1/infographics", {
      method: "OPTIONS",
      headers: { Origin: "https://example.com", "Access-Control-Request-Method": "POST" },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Methods")).toContain("POST");
    expect(response.headers.get("Access-Control-Allow-Headers")).toContain("Content-Type");
  });
});

describe("GET /health", () => {
  it("is ok while database and pictures answer", async () => {
    const response = await ask("/health");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: "ok",
      environment: "local",
      checks: { database: "ok", pictures: "ok" },
    });
  });

  it("is 503 and says what fails otherwise", async () => {
    const broken = { name: "pictures", check: () => Promise.reject(new Error("gone")) };
    const silent = { name: "database", check: () => new Promise<void>(() => undefined) };
    const response = await appWith({ probes: [silent, broken] })("/health");

    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: "failing", checks: { database: "failed", pictures: "failed" } });
  });
});

describe("what wasn't foreseen", () => {
  it("is logged under its request id and hidden from the client", async () => {
    const logged: string[] = [];
    const log = console.error;
    console.error = (line: string) => logged.push(line);
    const failing = appWith({ plan: () => Promise.reject(new Error("secret detail")) });

    const response = await failing("/v1/infographics", {
      method: "POST",
      body: "water",
      headers: { "Content-Type": "text/plain", ...credentials() },
    });
    console.error = log;

    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain("secret");
    expect(JSON.parse(body)).toMatchObject({ code: "internal", request_id: response.headers.get("X-Request-Id") });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: "error", request_id: response.headers.get("X-Request-Id"), message: "secret detail" }),
    ]);
  });
});
