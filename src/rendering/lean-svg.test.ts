import { expect, it } from "vitest";
import { leanSvg } from "./lean-svg.ts";

it("drops what nothing refers to and keeps what is used", () => {
  const svg =
    '<svg><mask id="a"><rect/></mask><clipPath id="b"><path/></clipPath><mask id="c"><rect/></mask><g mask="url(#c)"/></svg>';

  expect(leanSvg(svg)).toBe('<svg><mask id="c"><rect/></mask><g mask="url(#c)"/></svg>');
});
