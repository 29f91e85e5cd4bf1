/** The door of device: what a browser derives, seals and opens, so that a reference never leaves it. */
export { deriveHere, newReferenceHere, type SecretsHere } from "./derive-here.ts";
export { canSealHere, openHere, sealHere, type TeamKey } from "./seal-here.ts";
