import type { FastifyBaseLogger } from "fastify";
import { redact } from "../errors/index.ts";

/** One line of log for one request: the route as declared, never the address typed, and nothing about the sender. */
export type RequestLine = {
  readonly request: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

export function logRequest(log: FastifyBaseLogger, line: RequestLine): void {
  log.info(line, "request");
}

/** An error nobody foresaw: its name, code and where it happened, never its words, which may hold what was typed. */
export function logFault(log: FastifyBaseLogger, request: string, error: unknown): void {
  log.error({ request, ...redact(error) }, "fault");
}
