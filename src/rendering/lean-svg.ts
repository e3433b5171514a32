/**
 * The same drawing with less to rasterize. Satori writes a mask and a clip path for nearly every box, mostly unused, and
 * draws an inline `<svg>` as an image of its own, clipped and masked to its own box.
 */
export function leanSvg(svg: string): string {
  return dropUnused(svg.replace(/<image [^>]*>/g, inlineDrawing));
}

/** An image that is an SVG drawing becomes a nested `<svg>`, which clips to its box by itself. */
function inlineDrawing(image: string): string {
  const [, encoded] = /href="data:image\/svg\+xml;utf8,([^"]*)"/.exec(image) ?? [];
  if (encoded === undefined) return image;
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => attribute(image, name));
  const drawing = decodeURIComponent(encoded);
  const [, viewBox] = /^<svg[^>]*viewBox="([^"]*)"/.exec(drawing) ?? [];
  if (viewBox === undefined) return image;
  const paint = /^<svg([^>]*)>/.exec(drawing)?.[1]?.replace(/ (xmlns|x|y|width|height|viewBox)="[^"]*"/g, "") ?? "";
  return drawing.replace(
    /^<svg[^>]*>/,
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${viewBox}"${paint}>`,
  );
}

const attribute = (element: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? "0";

function dropUnused(svg: string): string {
  const used = new Set(Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id));
  return svg.replace(/<(mask|clipPath) id="([^"]+)"[^>]*>.*?<\/\1>/gs, (element, _tag, id: string) =>
    used.has(id) ? element : "",
  );
}
