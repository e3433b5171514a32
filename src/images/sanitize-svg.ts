import { parseXml, XmlDocumentType, XmlElement, type XmlNode, XmlText } from "@rgrove/parse-xml";
import { ImageRefused } from "./errors.ts";

const svgNamespace = "http://www.w3.org/2000/svg";
const most = { elements: 5_000, depth: 40 };

const drawn = ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
const paints = ["defs", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "style"];
const allowed = new Set([...drawn, ...paints]);
/** What says something of the file and draws nothing is left out. */
const silent = /^(title|desc|metadata|(sodipodi|inkscape|rdf|cc|dc):.+)$/;

const advice: Readonly<Record<string, string>> = {
  text: " Convert text to outlines first.",
  image: " Upload a PNG or JPEG instead.",
  use: " Expand symbols and clones first.",
};

/** An SVG written again from what is known to be harmless, with its size. Throws `ImageRefused` for everything else. */
export function sanitizeSvg(source: string): { svg: string; width: number; height: number } {
  const root = parsed(source);
  let elements = 0;

  const write = (element: XmlElement, depth: number): string => {
    elements += 1;
    if (elements > most.elements || depth > most.depth) throw new ImageRefused("is an SVG with too many elements.");
    if (!allowed.has(element.name))
      throw new ImageRefused(`has <${element.name}>, which isn’t drawn.${advice[element.name] ?? ""}`);
    const body = element.children.map((child) => writeNode(child, element, depth)).join("");
    return `<${element.name}${attributesOf(element)}>${body}</${element.name}>`;
  };
  const writeNode = (node: XmlNode, parent: XmlElement, depth: number): string => {
    if (node instanceof XmlElement) return silent.test(node.name) ? "" : write(node, depth + 1);
    return node instanceof XmlText && parent.name === "style" ? escaped(harmless(node.text, "<style>")) : "";
  };
  return { svg: write(root, 0), ...sizeOf(root) };
}

function parsed(source: string): XmlElement {
  let document: ReturnType<typeof parseXml>;
  try {
    document = parseXml(source, { preserveDocumentType: true });
  } catch (error) {
    const [reason = ""] = String((error as Error).message).split("\n");
    throw new ImageRefused(`is no well-formed SVG: ${reason}`);
  }
  const type = document.children.find((child) => child instanceof XmlDocumentType);
  if (type) throw new ImageRefused("has a DOCTYPE, which can define entities. Save it without.");
  if (document.root?.name !== "svg") throw new ImageRefused("is XML, but no <svg>.");
  return document.root;
}

function attributesOf({ name, attributes }: XmlElement): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (/^on/i.test(key)) throw new ImageRefused(`has ${key} on <${name}>: a picture runs no script.`);
    if (/(^|:)href$/i.test(key) && !/^#[\w.-]+$/.test(value))
      throw new ImageRefused(`refers to ${value.slice(0, 60)}: a picture may only refer to itself.`);
    if (key === "xmlns" || key.startsWith("xmlns:")) return [];
    if (key === "xlink:href") return [`href="${escaped(value)}"`];
    return key.includes(":") ? [] : [`${key}="${escaped(harmless(value, key))}"`];
  });
  const own = name === "svg" ? [`xmlns="${svgNamespace}"`, ...written] : written;
  return own.length > 0 ? ` ${own.join(" ")}` : "";
}

/** Style sheets and paints may refer to what the picture itself defines. */
function harmless(value: string, where: string): string {
  const outside = value.replace(/url\(\s*(['"]?)#[\w.-]+\1\s*\)/gi, "");
  if (/url\(|@|\\|expression|javascript:|data:/i.test(outside))
    throw new ImageRefused(`has a reference in ${where} that leads outside: a picture may only refer to itself.`);
  return value;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? "");

/** https://www.w3.org/TR/SVG2/coords.html: px where no unit is said; the view box where there is no size. */
function sizeOf({ attributes }: XmlElement): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.viewBox ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const stated = (value = ""): number | undefined =>
    /^[\d.]+(px)?$/.test(value.trim()) ? Number.parseFloat(value) : undefined;
  const width = stated(attributes.width) ?? boxWidth;
  const height = stated(attributes.height) ?? boxHeight;
  if (!(width > 0 && height > 0))
    throw new ImageRefused("is an SVG that says no size: give it a viewBox, or a width and a height.");
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
