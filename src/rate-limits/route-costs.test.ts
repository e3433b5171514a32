import { describe, expect, it } from "vitest";
import { costOf } from "./route-costs.ts";

describe("costOf", () => {
  it.each([
    ["POST", "/v1/infographics", 5, 1],
    ["GET", "/v1/infographics/inf_1", 1, 0],
    ["GET", "/v1/infographics/inf_1.png", 2, 0],
    ["HEAD", "/v1/infographics/inf_1.png", 2, 0],
    ["GET", "/v1/infographics/inf_1.svg", 1, 0],
    ["GET", "/v1/usage", 2, 0],
    ["GET", "/v1/usage/forecast", 2, 0],
    ["POST", "/v1/api-keys", 1, 0],
    ["POST", "/v1/nothing", 1, 0],
    ["OPTIONS", "/v1/infographics", 0, 0],
    ["GET", "/health", 0, 0],
  ])("%s %s costs %i", (method, path, cost, renders) => {
    expect(costOf(method, path)).toMatchObject({ cost, renders });
  });
});
