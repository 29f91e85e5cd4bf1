import type { Room } from "../../room.ts";
import { documentProcess } from "./document-process.ts";
import { documentRoutes } from "./pages/document-pages.tsx";

export type { CleanFile, MediaType } from "./model/clean-file.ts";
export { MEDIA_TYPES } from "./model/media-types.ts";
export { FileErrorSummary, FileField, readCleanFile, sayChooseAgain } from "./pages/file-field.tsx";

/** The door of documents: what belongs to a case as a file, cleaned, sealed, and destroyed for a reason. */
export const documentsRoom: Room = {
  name: "documents",
  processes: [documentProcess],
  routes: documentRoutes,
};
