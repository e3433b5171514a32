/** RFC 6266: the title as a file name, in ASCII for old clients and in full for the others. */
export function attachment(title: string, extension: string): string {
  const name = title
    .replace(/[\\/:*?"<>|%\p{C}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, "");
  const ascii = name
    .normalize("NFKD")
    .replace(/[^ -~]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const full = encodeURIComponent(`${name || "infographic"}.${extension}`.toWellFormed()).replace(/['()]/g, percentEncoded);
  return `attachment; filename="${ascii || "infographic"}.${extension}"; filename*=UTF-8''${full}`;
}

const percentEncoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
