import { foldText } from "./fold-text.ts";

const SHORT: Readonly<Record<string, string>> = {
  street: "st",
  str: "st",
  saint: "st",
  road: "rd",
  avenue: "ave",
  av: "ave",
  aven: "ave",
  lane: "ln",
  drive: "dr",
  drv: "dr",
  court: "ct",
  crt: "ct",
  close: "cl",
  clo: "cl",
  crescent: "cres",
  cresc: "cres",
  cr: "cres",
  place: "pl",
  terrace: "tce",
  terr: "tce",
  ter: "tce",
  square: "sq",
  gardens: "gdns",
  garden: "gdns",
  gdn: "gdns",
  grove: "gr",
  grv: "gr",
  parade: "pde",
  circuit: "cct",
  boulevard: "blvd",
  highway: "hwy",
  mount: "mt",
  house: "hse",
  apartment: "flat",
  apt: "flat",
  unit: "flat",
  number: "",
  no: "",
  north: "n",
  south: "s",
  east: "e",
  west: "w",
  building: "bldg",
  floor: "fl",
  way: "wy",
  walk: "wlk",
  hill: "hl",
};
const NOWHERE =
  /^(?:nfa|no fixed (?:abode|address)|homeless|unknown|not known|n a|na|none|null|withheld|confidential|tbc)$/;

/** An address in one writing: folded, the usual words short, "12 a" closed up. No fixed abode is no address to agree on. */
export function addressText(text: string): string | undefined {
  const folded = foldText(text);
  if (folded === "" || NOWHERE.test(folded)) return undefined;
  const tokens = folded.split(" ");
  const short = tokens.map((token) => SHORT[token] ?? token).filter((token) => token !== "");
  const whole = short.join(" ").replace(/\b(\d+) ([a-d])(?= |$)/g, "$1$2");
  return whole === "" ? undefined : whole;
}

/** A place's name: a town, a suburb, a place of birth. */
export function placeText(text: string): string | undefined {
  const folded = foldText(text);
  return folded === "" || NOWHERE.test(folded) ? undefined : folded;
}
