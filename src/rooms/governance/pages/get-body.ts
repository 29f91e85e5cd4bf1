import { notFound } from "../../../foundation/errors/index.ts";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";

export type Body = Pack["governance"]["bodies"][number];

/** The body that an address names. @throws not-found where the pack has none such */
export function getBody({ pack }: Pick<House, "pack">, request: StaffRequest): Body {
  const body = pack.governance.bodies.find(({ id }) => id === request.params["body"]);
  if (!body) throw notFound();
  return body;
}
