import type { EmployerCategory } from "../../foundation/pack/index.ts";

/** Where someone close may work (SAFETY 50), as it is asked and shown. */
const EMPLOYERS: Readonly<Record<EmployerCategory, string>> = {
  police: "The police",
  council: "A council",
  health: "The health service",
  school: "A school",
  support: "A support service",
};

/** The same, with the answer that there is none. */
export const EMPLOYER_LABELS: Readonly<Record<string, string>> = { ...EMPLOYERS, none: "None of these" };
