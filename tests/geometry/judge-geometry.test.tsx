import { env } from "cloudflare:workers";
import type { CSSProperties, JSXNode } from "satori/jsx";
import { describe, expect, it } from "vitest";
import { bindingAssetStore } from "../../src/platform/cloudflare/binding-asset-store.ts";
import { createRenderer } from "../../src/rendering/index.ts";
import { judgeGeometry } from "./judge-geometry.ts";

const renderer = createRenderer(bindingAssetStore(env.ASSETS));
const page = { width: 400, height: 300 };

async function findingsOn(children: JSXNode): Promise<string[]> {
  const fonts = await renderer.fonts("text", ["inter"]);
  const tree = (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        boxSizing: "border-box",
        position: "relative",
        ...page,
        padding: 40,
        backgroundColor: "#ffffff",
        fontFamily: "inter latin",
        fontSize: 20,
        lineHeight: 1.3,
        color: "#222222",
      }}
    >
      {children}
    </div>
  );
  const findings = await judgeGeometry({ tree, page, fonts });
  return findings.map(({ kind, what }) => `${kind}: ${what}`);
}

type Props = { style: CSSProperties; children?: JSXNode };
const Box = ({ style, children }: Props): JSXNode => <div style={{ display: "flex", flexShrink: 0, ...style }}>{children}</div>;
const Words = ({ children }: { children: string }): JSXNode => <div style={{ display: "block" }}>{children}</div>;
const at = (left: number, top: number): CSSProperties => ({ position: "absolute", left, top });

describe("judgeGeometry", () => {
  it("finds nothing on a page where all is well", async () => {
    expect(
      await findingsOn(
        <>
          <Words>A text that is wrapped over some lines of the page, & no more</Words>
          <Box style={{ width: 120, height: 40, alignItems: "center", backgroundColor: "#114488" }}>
            <div style={{ display: "block", color: "#ffffff" }}>in a box</div>
          </Box>
          <svg width={40} height={40} viewBox="0 0 40 40">
            <circle cx="20" cy="20" r="20" fill="#114488" />
          </svg>
        </>,
      ),
    ).toEqual([]);
  });

  it("finds text that is higher or wider than its box", async () => {
    expect(
      await findingsOn(
        <>
          <Box style={{ width: 200, height: 30, marginBottom: 60 }}>
            <Words>several words that take two lines</Words>
          </Box>
          <Box style={{ width: 60 }}>
            <div style={{ display: "block", whiteSpace: "nowrap" }}>one wide line</div>
          </Box>
        </>,
      ),
    ).toEqual(["text outside its box: take two lines", "text outside its box: one wide line"]);
  });

  it("finds text outside a box with a size of its own, also where it is placed absolutely", async () => {
    expect(
      await findingsOn(
        <Box style={{ position: "relative", width: 100, height: 60 }}>
          <Box style={at(60, 10)}>
            <Words>too wide</Words>
          </Box>
        </Box>,
      ),
    ).toEqual(["text outside its box: too wide"]);
  });

  it("finds text off the page and near its edge", async () => {
    expect(
      await findingsOn(
        <>
          <Box style={at(380, 100)}>
            <Words>off</Words>
          </Box>
          <Box style={at(8, 200)}>
            <Words>near</Words>
          </Box>
          <Box style={at(100, 900)}>
            <Words>gone</Words>
          </Box>
        </>,
      ),
    ).toEqual(
      expect.arrayContaining([
        "text off the page: off",
        "text off the page: near",
        expect.stringMatching(/^text (off the page|not drawn): gone$/),
      ]),
    );
  });

  it("finds words that break though they are short, and lets long ones break", async () => {
    expect(
      await findingsOn(
        <>
          <Box style={{ width: 70 }}>
            <div style={{ display: "block", wordBreak: "break-word" }}>a sugarcane mill</div>
          </Box>
          <Box style={{ width: 200 }}>
            <div style={{ display: "block", wordBreak: "break-word" }}>Donaudampfschifffahrtsgesellschaft</div>
          </Box>
        </>,
      ),
    ).toEqual(["word broken: sugarcane"]);
  });

  it("finds texts that lie on each other, once, and not neighbours that only touch", async () => {
    expect(
      await findingsOn(
        <>
          <Box style={at(50, 50)}>
            <Words>below</Words>
          </Box>
          <Box style={at(70, 56)}>
            <Words>above</Words>
          </Box>
          <Box style={at(50, 120)}>
            <Words>one</Words>
          </Box>
          <Box style={at(50, 140)}>
            <Words>other</Words>
          </Box>
        </>,
      ),
    ).toEqual(["text over text: below"]);
  });

  it("finds text that its ground swallows, also where only a part of it does", async () => {
    expect(
      await findingsOn(
        <>
          <div style={{ display: "block", color: "#999999" }}>grey</div>
          <Box style={at(40, 100)}>
            <Box style={{ ...at(60, 0), width: 40, height: 30, backgroundColor: "#333333" }} />
            <div style={{ display: "block", position: "relative" }}>dark on dark</div>
          </Box>
          <Box style={{ ...at(40, 160), fontSize: 40, color: "#888888" }}>large</Box>
        </>,
      ),
    ).toEqual(["contrast: grey", "contrast: on", "contrast: dark"]);
  });

  it("finds text under a shape", async () => {
    expect(
      await findingsOn(
        <>
          <Words>hidden</Words>
          <Box style={{ ...at(30, 30), width: 100, height: 50, backgroundColor: "#ffffff" }} />
        </>,
      ),
    ).toEqual(["text covered: hidden"]);
  });

  it("finds nothing on grounds of glaring colours", async () => {
    const grounds = ["#ff00ff", "#00ff00", "#fe01fd", "#7f8180", "#ffff00", "#0000ff"].map((backgroundColor, index) => (
      <Box key={backgroundColor} style={{ ...at(40, 20 + index * 44), width: 300, height: 44, backgroundColor }}>
        <div style={{ display: "block", color: backgroundColor === "#0000ff" ? "#ffffff" : "#000000" }}>well seen</div>
      </Box>
    ));
    expect(await findingsOn(<div style={{ display: "flex" }}>{grounds}</div>)).toEqual([]);
  });

  it("finds shapes that the page or their own frame cuts off, and lets those be that say so", async () => {
    const circle = <circle cx="10" cy="10" r="30" fill="#114488" />;
    const cut = (overflow?: "hidden") => (
      <svg width={60} height={60} viewBox="0 0 60 60" style={at(350, 150)} {...(overflow && { overflow })}>
        {circle}
      </svg>
    );

    expect(await findingsOn(<Box style={{ ...at(380, 10), width: 30, height: 30, backgroundColor: "#114488" }} />)).toEqual([
      "shape off the page: div",
    ]);
    expect(await findingsOn(cut())).toEqual(["shape off the page: svg", expect.stringMatching(/^shape cut off: \d+ pixels$/)]);
    expect(await findingsOn(cut("hidden"))).toEqual([]);
  });
});
