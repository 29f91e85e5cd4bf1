import { z } from "zod";
import { newDraftSecret } from "../../../foundation/crypto/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { putSealed } from "../../../foundation/intake/index.ts";

/** Under what name a remark waits to be taken in. */
export const REMARK_KIND = "page-remark";

const text = z.string();

/** What somebody said of a page, as it was sealed; a page of information was said by its number alone, once. */
export const sentRemark = z.object({
  page: z.union([text, z.int().transform((number) => `p.${number}`)]),
  kind: z.enum(["untrue", "unclear", "missing", "number", "other"]),
  words: text,
});

/** Seals what somebody said of a page; it belongs to no visit, so nothing joins it with one. */
export async function sendRemark(house: House, remark: z.output<typeof sentRemark>): Promise<void> {
  await putSealed(house, newDraftSecret(), REMARK_KIND, remark);
}
