import { all, may, never, notHidden, ownAgency, type AccessTable } from "../access-table/index.ts";

const nobody = { rows: [], select: never, insert: never, update: never, delete: never };

export const accessTable: AccessTable = {
  "audit.entry": {
    key: "event",
    rows: ["a look at the front door", "a look at the service", "a look at the county council"],
    select: all(may("audit.see"), ownAgency, notHidden),
    insert: never,
    update: never,
    delete: never,
  },
  "audit.stream_head": { key: "stream_id", ...nobody },
  "audit.checkpoint": { key: "id", ...nobody },
};
