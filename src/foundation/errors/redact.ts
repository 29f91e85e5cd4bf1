import { isFanlightError } from "./fanlight-error.ts";

const MAX_CAUSES = 4;
const NAME = /^[A-Za-z]{1,60}$/;
/** An SQLSTATE, or a word such as ECONNREFUSED or ERR_INVALID_ARG: never a number long enough to be a telephone's, never an address. */
const CODE = /^(?:[0-9A-Z]{5}|[A-Za-z]{1,40}(?:[_-][A-Za-z0-9]{1,40}){0,6})$/;
/** Only what the engine itself writes: a function's name, and a place in a file. */
const FRAME =
  /^ {4}at (?:(?:async |new )*[\w$.<>#[\] ]{1,120} \()?(?:async )?(?:file:\/\/|node:|\/|[A-Za-z]:\\)[^\s?]*:\d+:\d+\)?$/;

/**
 * What may be logged of an error: its name, its code and where in the code it arose, and the same of its causes.
 * Never its message: a driver quotes the row, a parser quotes the text, and both may hold what a person wrote.
 */
export function redact(error: unknown, causesLeft = MAX_CAUSES): RedactedError {
  if (!(error instanceof Error)) return { name: "NotAnError", frames: [] };
  const code = "code" in error ? error.code : undefined;
  return {
    name: NAME.test(error.name) ? error.name : "Error",
    ...(typeof code === "string" && CODE.test(code) ? { code } : {}),
    ...(isFanlightError(error) ? { status: error.status } : {}),
    frames: framesOf(error),
    ...(error.cause !== undefined && causesLeft > 0 ? { cause: redact(error.cause, causesLeft - 1) } : {}),
  };
}

/** A message can run over several lines and look like frames, so the text is cut after it before any line is read. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? "";
  const start = stack.indexOf(error.message);
  if (start < 0) return [];
  const lines = stack.slice(start + error.message.length).split("\n");
  return lines.filter((line) => FRAME.test(line)).map((line) => line.trim());
}

/** Plain data, safe to log. `frames` are lines such as `at openField (file:///…/seal-field.ts:40:9)`, innermost first. */
export interface RedactedError {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
  readonly frames: readonly string[];
  readonly cause?: RedactedError;
}
