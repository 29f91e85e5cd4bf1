/** One thing wrong with a pack: where, what, and what to do about it. */
export interface PackProblem {
  /** The file, as a path inside the pack's folder; the folder itself when the fault is there. */
  readonly file: string;
  /** The line, counted from 1; 0 when the fault is the file as a whole. */
  readonly line: number;
  readonly message: string;
  readonly cure: string;
}

/** A pack that cannot be used. Its message is the whole account, ready to print. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[];

  constructor(problems: readonly PackProblem[]) {
    super(describeProblems(problems));
    this.name = "PackError";
    this.problems = problems;
  }
}

/** All problems as plain text, one block each: file and line, what is wrong, the cure. */
export function describeProblems(problems: readonly PackProblem[]): string {
  if (problems.length === 0) return "The pack has no problems.";
  const heading =
    problems.length === 1 ? "The pack has 1 problem." : `The pack has ${problems.length} problems.`;
  return [heading, ...problems.map(describeProblem)].join("\n\n");
}

function describeProblem({ file, line, message, cure }: PackProblem): string {
  const place = line > 0 ? `${file}, line ${line}` : file;
  return `${place}\n  ${message}\n  What to do: ${cure}`;
}
