import { never, type AccessTable } from "../access-table/index.ts";

// Read and written by functions, each for the actor herself.
const nobody = { rows: [], select: never, insert: never, update: never, delete: never };

export const accessTable: AccessTable = {
  "notice.reader": { key: "staff_id", ...nobody },
  "notice.read": { key: "staff_id", ...nobody },
};
