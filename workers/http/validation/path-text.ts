/** `blocks[2].items[0].figure.value`; a name that isn't one is quoted. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => {
      if (typeof part === "number") return `[${part}]`;
      return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(String(part)) ? `.${String(part)}` : `[${JSON.stringify(String(part))}]`;
    })
    .join("")
    .replace(/^\./, "");
