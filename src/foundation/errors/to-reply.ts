import { isFanlightError } from "./fanlight-error.ts";
import type { Problem, Typed } from "./fanlight-error.ts";

const TITLES: Readonly<Record<number, string>> = {
  400: "There is a problem",
  403: "You cannot do this",
  404: "Page not found",
  409: "This could not be done",
  413: "That is too much at once",
  415: "We cannot read that kind of file or form",
  429: "Too many tries",
  500: "Sorry, something went wrong",
  503: "Sorry, this is not working just now",
};

const UNFORESEEN = {
  message: "Something went wrong on our side.",
  cure: "Try again in a few minutes. If it happens again, tell us the number below.",
};

/** What may be said of an error that came from elsewhere, by the status it claims. Its own words are not ours to show. */
const KNOWN_STATUS: Readonly<Record<number, { readonly message: string; readonly cure: string }>> = {
  400: {
    message: "We could not read what was sent.",
    cure: "Go back, open the page again, and send it once more.",
  },
  404: {
    message: "There is no page at this address.",
    cure: "Check the address, or start again from the first page.",
  },
  413: {
    message: "What was sent is larger than we can take.",
    cure: "Make it shorter, or send it in parts.",
  },
  415: {
    message: "What was sent is not a form we know.",
    cure: "Go back, open the page again, and use its form.",
  },
  429: { message: "There have been too many tries in a short time.", cure: "Wait a minute, then try again." },
  503: { message: "Something we depend on is away.", cure: "Nothing was saved. Try again in a few minutes." },
};

/**
 * Turns any thrown value into what a page or a programme may be told. Configuration errors, and errors nobody
 * foresaw, come out as a plain 500: their words may hold file names or what someone typed.
 */
export function toReply(error: unknown, requestId: string): ErrorReply {
  if (isFanlightError(error) && error.code !== "config") {
    const { status, message, cure, problems, typed } = error;
    return { status, title: titleOf(status), message, cure, problems, typed, requestId };
  }
  const status = findForeignStatus(error) ?? 500;
  return {
    status,
    title: titleOf(status),
    ...(KNOWN_STATUS[status] ?? UNFORESEEN),
    problems: [],
    typed: [],
    requestId,
  };
}

function titleOf(status: number): string {
  return TITLES[status] ?? "Sorry, something went wrong";
}

/** The HTTP server marks its own refusals (too large, malformed) with `statusCode`. */
function findForeignStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined;
  const claimed = error.statusCode;
  if (typeof claimed !== "number") return undefined;
  if (KNOWN_STATUS[claimed] !== undefined) return claimed;
  return claimed > 400 && claimed < 500 ? 400 : undefined;
}

/** Plain data, safe to render or to send as JSON. `requestId` is the number people can quote. */
export interface ErrorReply {
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly cure: string;
  readonly problems: readonly Problem[];
  readonly typed: readonly Typed[];
  readonly requestId: string;
}
