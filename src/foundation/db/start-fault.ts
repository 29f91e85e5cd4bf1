import { configError } from "../errors/index.ts";

/** By how the server's or the network's code begins: what is wrong, and what to do. Never the address, which holds a password. */
const FAULTS: readonly { readonly code: RegExp; readonly what: string; readonly cure: string }[] = [
  {
    code: /^28/,
    what: "The server refuses this user or password.",
    cure: "Correct it. On a new server the roles that migrating makes have no password yet: give them one.",
  },
  {
    code: /^3D/,
    what: "The server has no database of this name.",
    cure: "Correct the name, or create the database.",
  },
  {
    code: /^(53|57P|08|E[A-Z]+)/,
    what: "The server cannot be reached.",
    cure: "Check the host and the port, and that it runs and takes connections.",
  },
];

/** What to tell the operator when the address in this setting does not lead to a database; any other error as it is. */
export function startFault(error: unknown, setting: "DATABASE_URL" | "DATABASE_OWNER_URL"): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const isLost = /timeout|Connection terminated/.test(error.message);
  const fault = FAULTS.find((each) => each.code.test(isLost ? "08" : code));
  if (!fault) return error;
  return configError([{ where: setting, what: fault.what, cure: fault.cure }]);
}
