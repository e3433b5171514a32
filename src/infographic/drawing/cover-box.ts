type Size = { width: number; height: number };
type Focus = { x: number; y: number };

/** Where a picture lies so that it fills `frame`, with `focus`, in shares of its size, as near the middle as it can be. */
export function coverBox(picture: Size, frame: Size, focus: Focus): Size & { left: number; top: number } {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const between = (wanted: number, least: number) => Math.min(0, Math.max(least, wanted)) + 0;
  return {
    left: between(frame.width / 2 - focus.x * width, frame.width - width),
    top: between(frame.height / 2 - focus.y * height, frame.height - height),
    width,
    height,
  };
}
