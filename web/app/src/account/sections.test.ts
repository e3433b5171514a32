import { expect, it } from "vitest";
import { sectionsOf } from "./sections.ts";

it("offers a part of the account to those whom the server lets in", () => {
  expect(sectionsOf("owner")).toEqual(sectionsOf("admin"));
  expect(sectionsOf("admin")).toContain("billing");
  expect(sectionsOf("billing")).toEqual(["organization", "usage", "billing", "security"]);
  expect(sectionsOf("member")).toEqual(["organization", "usage", "security"]);
});
