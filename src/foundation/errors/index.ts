/** The door of errors: what Fanlight raises on purpose, what a reader is told, what a log may keep. */
export { FanlightError, isFanlightError, withTyped } from "./fanlight-error.ts";
export type { FanlightErrorInit, Problem, Typed } from "./fanlight-error.ts";
export {
  badInput,
  configError,
  conflict,
  forbidden,
  notFound,
  tooLong,
  unavailable,
} from "./known-errors.ts";
export type { ConfigProblem } from "./known-errors.ts";
export { redact } from "./redact.ts";
export type { RedactedError } from "./redact.ts";
export { toReply } from "./to-reply.ts";
export type { ErrorReply } from "./to-reply.ts";
