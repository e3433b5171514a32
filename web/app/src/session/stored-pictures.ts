import type { Infographic } from "../../../shared/api/types.ts";

/** Raised when what is kept of a picture changes. */
const key = "chitra.pictures.2";

/** Pictures outlive a reload, not the tab. Storage can be full, forbidden or of an older page: then there are none. */
export const storedPictures = {
  read(): readonly Infographic[] {
    try {
      const pictures: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
      return Array.isArray(pictures) ? pictures : [];
    } catch {
      return [];
    }
  },
  write(pictures: readonly Infographic[]): void {
    try {
      sessionStorage.setItem(key, JSON.stringify(pictures));
    } catch {
      sessionStorage.removeItem(key);
    }
  },
};
