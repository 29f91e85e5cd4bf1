/** Something the suite needs from the machine: there, or missing with a reason that finishes "skipped, because ...". */
export type Provided<T> = { readonly found: T } | { readonly missing: string };

/** Whether this run is a continuous-integration run, where nothing may be skipped. */
export function isCi(environment: NodeJS.ProcessEnv = process.env): boolean {
  const value = environment["CI"] ?? "";
  return value !== "" && value !== "false" && value !== "0";
}
