import { FanlightError } from "./fanlight-error.ts";
import type { Problem } from "./fanlight-error.ts";

/**
 * 404. Also the answer for a record that exists but that this person may not know of: the two must read
 * the same, so it takes no words of the caller's.
 */
export function notFound(): FanlightError {
  return new FanlightError({
    code: "not-found",
    status: 404,
    message: "We could not find what you asked for.",
    cure: "Check the address, or go back and start again from the list.",
  });
}

/** 403. For a record the person can already see, and a thing they may not do to it. `reason` is a sentence. */
export function forbidden(reason: string): FanlightError {
  return new FanlightError({
    code: "forbidden",
    status: 403,
    message: reason,
    cure: "If you think you should be able to do this, ask the manager of your team.",
  });
}

/** 400. Carries every field to put right, in the order of the page. */
export function badInput(problems: readonly Problem[]): FanlightError {
  return new FanlightError({
    code: "bad-input",
    status: 400,
    message: problems.length === 1 ? "One answer needs another look." : "Some answers need another look.",
    cure: "Put right what is listed, and send it again.",
    problems,
  });
}

/** 409. The record is no longer in the state this needs. `why` is a sentence. */
export function conflict(why: string): FanlightError {
  return new FanlightError({
    code: "conflict",
    status: 409,
    message: why,
    cure: "Open the page again to see how things stand now. Nothing has been changed.",
  });
}

/** 413. `limit` in words: "64 KB", "4,000 characters". */
export function tooLong(limit: string): FanlightError {
  return new FanlightError({
    code: "too-long",
    status: 413,
    message: `That is longer than we can keep in one piece. The limit is ${limit}.`,
    cure: "Make it shorter, or send it in parts. Nothing has been saved.",
  });
}

/** 503. Something Fanlight depends on is away. Both are sentences; `cause` reaches the logs, redacted. */
export function unavailable(why: string, cure: string, cause?: unknown): FanlightError {
  return new FanlightError({ code: "unavailable", status: 503, message: why, cure, cause });
}

/**
 * For start-up and commands: everything wrong with the configuration, at once, each with its cure.
 * Printed whole to whoever runs the command; a web page never shows it.
 */
export function configError(problems: readonly ConfigProblem[]): FanlightError {
  return new FanlightError({
    code: "config",
    status: 500,
    message: problems.map(({ where, what, cure }) => `${where}: ${what} ${cure}`).join("\n"),
    cure: "Put this right, and start again.",
  });
}

/** `where` is a file or setting, `what` the sentence that says what is wrong, `cure` the one that says what to do. */
export interface ConfigProblem {
  readonly where: string;
  readonly what: string;
  readonly cure: string;
}
