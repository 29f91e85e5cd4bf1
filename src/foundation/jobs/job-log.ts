import type { RedactedError } from "../errors/index.ts";

/** Writes one line of JSON to standard error: what failed and where in the code, never a message or a payload. */
export const writeJobLog: JobLog = (entry) => {
  process.stderr.write(`${JSON.stringify({ level: "error", time: Date.now(), ...entry })}\n`);
};

export type JobLog = (entry: JobLogEntry) => void;

/** `attempt` counts from 1; `last` says that it will not be tried again. */
export type JobLogEntry =
  | {
      readonly msg: "job failed";
      readonly job: string;
      readonly attempt: number;
      readonly last: boolean;
      readonly error: RedactedError;
    }
  | { readonly msg: "job queue fault"; readonly error: RedactedError };
