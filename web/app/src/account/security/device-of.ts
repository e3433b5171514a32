const browsers = [
  ["Edge", /\bEdg/],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS)\//],
  ["Safari", /\bSafari\//],
] as const;

const systems = [
  ["Android", /\bAndroid\b/],
  ["iPhone", /\biPhone\b/],
  ["iPad", /\biPad\b/],
  ["Windows", /\bWindows\b/],
  ["macOS", /\bMac OS X\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
] as const;

/** "Firefox, Windows", as far as a User-Agent tells; the first that fits, since they also name what they resemble. */
export function deviceOf(userAgent: string): string | undefined {
  const names = [browsers, systems].map((kinds) => kinds.find(([, sign]) => sign.test(userAgent))?.[0]);
  return names.filter((name) => name !== undefined).join(", ") || undefined;
}
