/** The door of access-table: the words in which a module says who may do what with its tables. */
export {
  aboutAnother,
  all,
  any,
  anyoneAtWork,
  aPerson,
  involved,
  may,
  mayStep,
  never,
  notHidden,
  ownAgency,
  recognised,
  standing,
} from "./rules.ts";
export type {
  AccessTable,
  ReferenceTable,
  Rule,
  TableAccess,
  Viewer,
  WorldRow,
  WorldSharing,
} from "./table-access.ts";
