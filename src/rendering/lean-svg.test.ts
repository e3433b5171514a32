import { describe, expect, it } from "vitest";
import { leanSvg } from "./lean-svg.ts";

describe("leanSvg", () => {
  it("drops what nothing refers to and keeps what is used", () => {
    const svg =
      '<svg><mask id="a"><rect/></mask><clipPath id="b"><path/></clipPath><mask id="c"><rect/></mask><g mask="url(#c)"/></svg>';

    expect(leanSvg(svg)).toBe('<svg><mask id="c"><rect/></mask><g mask="url(#c)"/></svg>');
  });

  it("draws a drawing in place of its image, and without the mask that it doesn't need", () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 12 12" fill="none"><path d="M0 0"/></svg>';
    const href = `data:image/svg+xml;utf8,${encodeURIComponent(drawing)}`;
    const svg = `<svg><mask id="m"><rect/></mask><image x="5" y="6" width="24" height="24" href="${href}" mask="url(#m)"/></svg>`;

    expect(leanSvg(svg)).toBe(
      '<svg><svg x="5" y="6" width="24" height="24" viewBox="0 0 12 12" fill="none"><path d="M0 0"/></svg></svg>',
    );
  });

  it("leaves other images alone", () => {
    const svg = '<svg><image x="0" y="0" width="1" height="1" href="data:image/png;base64,AA=="/></svg>';

    expect(leanSvg(svg)).toBe(svg);
  });
});
