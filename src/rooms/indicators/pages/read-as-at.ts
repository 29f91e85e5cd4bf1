import type { StaffRequest } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";

/** The end of the day that an address asks for (`?on=2026-10-31`); undefined for none, for none that is one, and for one to come. */
export function readAsAt(request: StaffRequest, { now }: Pick<House, "now">): Date | undefined {
  const asked = request.query["on"] ?? "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asked)) return undefined;
  const end = new Date(`${asked}T23:59:59.999Z`);
  return Number.isNaN(end.getTime()) || end > now() ? undefined : end;
}
