/** The door of the house: what every module is told once, at start, and values sealed under its keys. */
export { heldBriefly } from "./held-briefly.ts";
export type { House, MonthEndMeasure, ProcessNames, Teller, WaitingStep } from "./house.ts";
export { openShelved, sealShelved } from "./shelved-value.ts";
export {
  keysOf,
  openBytes,
  openValue,
  sealBytes,
  sealValue,
  shelfOf,
  type ValuePlace,
} from "./sealed-value.ts";
