/** The door of reference: the number by which somebody comes back, read and written; the same here and in a browser. */
export {
  formatBearerReference,
  holdsReference,
  parseBearerReference,
  toBearerReference,
  type BearerReference,
} from "./bearer-digits.ts";
