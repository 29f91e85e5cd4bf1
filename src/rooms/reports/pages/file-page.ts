import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing } from "../../../foundation/process/index.ts";
import { FORMATS, isFormat } from "../files/write-files.ts";
import { findFile } from "../store/report.ts";

/** GET /board/reports/:id/files/:format: the bytes a report was issued as, the same each time. */
export const fileRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/board/reports/:id/files/:format",
  access: needs("governance.see"),
  audit: notAudited("gives a report to a board, nobody's record"),
  handle: giveFile,
};

async function giveFile(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const format = request.params["format"] ?? "";
  if (!isFormat(format)) throw notFound();
  const thing = await getThing(tx, idParam(request));
  const bytes = await findFile(tx, thing.id, format);
  if (bytes === undefined) throw notFound();
  return { kind: "data", type: FORMATS[format].type, body: bytes, fileName: `${thing.reference}.${format}` };
}
