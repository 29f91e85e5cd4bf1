import type { MediaType } from "./clean-file.ts";

/** The kinds of file that are taken, as they are called and as their names end. */
export const MEDIA_TYPES: Readonly<Record<MediaType, { readonly label: string; readonly ending: string }>> = {
  "application/pdf": { label: "PDF", ending: "pdf" },
  "image/png": { label: "Picture (PNG)", ending: "png" },
  "image/jpeg": { label: "Picture (JPEG)", ending: "jpg" },
  "text/plain": { label: "Text", ending: "txt" },
};
