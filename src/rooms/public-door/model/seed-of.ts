import { deriveThreadSecrets } from "../../../foundation/crypto/index.ts";
import type { OpenThread } from "./journey.ts";

/** What a thread is found by: derived from its digits here, or brought by the device that derived it. */
export function seedOf({ seed, reference = "" }: OpenThread): Buffer {
  return seed === undefined
    ? deriveThreadSecrets({ digits: reference }).lookupSeed
    : Buffer.from(seed, "hex");
}
