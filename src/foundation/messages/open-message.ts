import { openField } from "../crypto/index.ts";
import type { House } from "../house/index.ts";
import type { OutwardMessage } from "./adapter.ts";
import type { ClaimedMessage } from "./claim-message.ts";
import { addressPlace, bodyPlace, requireKeys } from "./sealed-place.ts";
import { getTemplate } from "./template.ts";

/** What an adapter is given: the words and the address, opened, in memory only. */
export function openMessage(house: House, claimed: ClaimedMessage): OutwardMessage {
  const { id, channel, template } = claimed;
  if (claimed.staff_id !== null) {
    const { subject, text } = getTemplate(house.pack, template, "staff");
    return {
      id,
      template,
      channel,
      address: claimed.email ?? "",
      senderName: undefined,
      subject,
      body: text,
    };
  }
  const keys = requireKeys(house);
  const {
    agency_id: agency,
    permission_id: permission,
    address_sealed: address,
    body_sealed: body,
  } = claimed;
  if (agency === null || permission === null || address === null || body === null) {
    throw new Error("A message to a person without a permission: the database allows none.");
  }
  return {
    id,
    template,
    channel,
    address: openField(keys, addressPlace(agency, permission), address),
    senderName: claimed.sender_name ?? undefined,
    subject: getTemplate(house.pack, template, "person").subject,
    body: openField(keys, bodyPlace(agency, id), body),
  };
}
