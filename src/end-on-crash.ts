import { redact } from "./foundation/errors/index.ts";

type Write = (line: string) => void;

/**
 * Ends the process when something throws where nobody catches: what is left of it cannot be trusted to keep anything.
 * The log gets where it happened, never the error's own words, which may hold what a person wrote.
 * @returns the same ending, for what was caught at the very top.
 */
export function endOnCrash(write: Write): (error: unknown) => never {
  const end = (error: unknown): never => {
    write(crashLine(error));
    process.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
  return end;
}

/** One line of the log, as the others are. */
function crashLine(error: unknown): string {
  return JSON.stringify({
    level: "fatal",
    time: Date.now(),
    ...redact(error),
    msg: "Fanlight ended: something went wrong that nobody foresaw",
  });
}
