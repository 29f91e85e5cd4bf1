import type { Check } from "./check.ts";
import { directions } from "./directions.ts";
import { environment } from "./environment.ts";
import { exceptions } from "./exceptions.ts";
import { lockfile } from "./lockfile.ts";
import { markup } from "./markup.ts";
import { moduleCycles } from "./module-cycles.ts";
import { names } from "./names.ts";
import { norms } from "./norms.ts";
import { packages } from "./packages.ts";
import { readmes } from "./readmes.ts";
import { words } from "./words.ts";

/** The checks of our own, in the order in which they are printed. */
export const allChecks: readonly Check[] = [
  directions,
  moduleCycles,
  environment,
  packages,
  markup,
  names,
  norms,
  readmes,
  words,
  exceptions,
  lockfile,
];
