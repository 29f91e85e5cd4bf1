/** The checkers of others, as commands: each says what to run and what it is for. */
export const programs: readonly Program[] = [
  { name: "types", reason: "What the compiler can prove needs no test.", command: ["tsc", "-p", "."] },
  {
    name: "lint",
    reason: "Mistakes that compile: a promise nobody waits for, an any, a function past 60 lines.",
    command: ["oxlint", "--type-aware", "--deny-warnings", "--format=unix"],
  },
  {
    name: "format",
    reason: 'One layout, so that a change shows only what changed. Cure: "npm run format".',
    command: ["prettier", "--check", "--log-level=warn", "--cache", "."],
  },
  {
    name: "unused",
    reason: "Code that nothing uses is read, moved and mended for nothing.",
    command: ["knip"],
  },
  {
    name: "install",
    reason: "npm quietly leaves out packages that one platform lacks, and then refuses to install elsewhere.",
    command: ["npm", "ci", "--dry-run", "--ignore-scripts", "--loglevel=error"],
  },
];

export interface Program {
  readonly name: string;
  readonly reason: string;
  /** The program's name in node_modules/.bin or on the PATH, then its arguments. */
  readonly command: readonly string[];
}
