/** Drops the masks and clip paths that satori writes for every box and nothing refers to; each costs raster time. */
export function leanSvg(svg: string): string {
  const used = new Set(Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id));
  return svg.replace(/<(mask|clipPath) id="([^"]+)"[^>]*>.*?<\/\1>/gs, (element, _tag, id: string) =>
    used.has(id) ? element : "",
  );
}
