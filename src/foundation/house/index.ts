/** The door of the house: what every module is told once, at start. */
export type { House } from "./house.ts";
