import { randomUUID } from "node:crypto";
import { type ActorTx, actorKey } from "../access/index.ts";
import { recordAudit } from "../audit/index.ts";
import { sealField } from "../crypto/index.ts";
import { referrerPlace, requireKeys } from "./sealed-place.ts";
import { fillTemplate, getTemplate } from "./template.ts";

/**
 * Leaves a fixed text with a link for a professional at the work address she gave: nothing of whom or what (SAFETY 37).
 * Only the system actors that take in what came from there may.
 * @returns the message's id.
 */
export async function notifyReferrer(
  tx: ActorTx,
  { address, template, link }: ReferrerNotice,
): Promise<string> {
  const id = randomUUID();
  const { house } = tx;
  const text = getTemplate(house.pack, template, "referrer");
  const seal = (column: "to_sealed" | "body_sealed", value: string): Buffer =>
    sealField(requireKeys(house), referrerPlace(house.pack.partnership.id, id, column), value);
  await tx.db
    .insertInto("message.outbox")
    .values({
      id,
      to_sealed: seal("to_sealed", address),
      body_sealed: seal("body_sealed", fillTemplate(text, { sender: "", link })),
      channel: "email",
      template: text.key,
      not_before: house.now(),
      created_by: actorKey(tx.actor),
    })
    .execute();
  await recordAudit(tx, { event: "notice.queued", detail: { template: text.key } });
  return id;
}

export type ReferrerNotice = {
  readonly address: string;
  /** The key of an approved text for referrers. */
  readonly template: string;
  /** A link that works once. */
  readonly link: string;
};
