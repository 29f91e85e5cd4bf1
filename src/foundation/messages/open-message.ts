import { openField } from "../crypto/index.ts";
import type { House } from "../house/index.ts";
import type { OutwardMessage } from "./adapter.ts";
import type { ClaimedMessage } from "./claim-message.ts";
import { addressPlace, bodyPlace, referrerPlace, requireKeys } from "./sealed-place.ts";
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
  if (claimed.to_sealed !== null && claimed.body_sealed !== null) {
    const tenant = house.pack.partnership.id;
    return {
      id,
      template,
      channel,
      address: openField(keys, referrerPlace(tenant, id, "to_sealed"), claimed.to_sealed),
      senderName: undefined,
      subject: getTemplate(house.pack, template, "referrer").subject,
      body: openField(keys, referrerPlace(tenant, id, "body_sealed"), claimed.body_sealed),
    };
  }
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
