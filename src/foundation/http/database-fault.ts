import { conflict, forbidden, isFanlightError, unavailable } from "../errors/index.ts";

const REFUSED_BY_POLICY = "42501";
const CLASH = new Set(["40001", "40P01", "23505", "23503"]);
// Connection, refused login or database, no room or too many, not now, read-only, shutting down, the system itself.
const AWAY = /^(08|28|3D|53|55000|25006|57P|58)/;
/** What the driver says of a connection that broke: it has no codes for these. */
const BROKEN = /Connection terminated|timeout exceeded|not queryable|Client was closed/;
const UNREACHABLE = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EPIPE", "ENOSPC"]);

/** What a database error means for the person in front of the page; any other error comes back as it is. */
export function databaseFault(error: unknown): unknown {
  if (isFanlightError(error) || !(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === REFUSED_BY_POLICY) return forbidden("You cannot do this here.");
  if (CLASH.has(code)) return conflict("Somebody else changed this at the same moment.");
  const isAway = AWAY.test(code) || UNREACHABLE.has(code) || BROKEN.test(error.message);
  if (!isAway) return error;
  return unavailable(
    "Our records cannot be reached just now.",
    "Nothing was saved. Try again in a few minutes.",
    error,
  );
}
