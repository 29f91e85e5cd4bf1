/** The door of the fictional county: what a demonstration opens on. */
export { fillCounty } from "./fill-county.ts";
export { fillAtScale, type Filled, type Scale } from "./scale/fill-at-scale.ts";
export { loadRows } from "./load-rows.ts";
export { makeCounty, type MadeCounty } from "./make-county.ts";
export type { County } from "./tell-county.ts";
export { publishFiguresJob } from "./publish-figures.ts";
export { newRandom, type Random } from "./random.ts";
export { underAnotherName } from "./story/other-names.ts";
export { makePersona, type Persona } from "./story/persona.ts";
