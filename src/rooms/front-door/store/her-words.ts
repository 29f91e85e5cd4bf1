import { sql } from "../../../foundation/db/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import { toWords, type PassedOnSource } from "../../people/index.ts";
import { contactAnswers } from "./contact.ts";

/**
 * What she wrote herself when she asked for help. What somebody worried about her wrote, or a professional, is theirs.
 */
export const herWordsInContacts: PassedOnSource = {
  name: "contact",
  rows: (thingIds) => sql`
    select c.id, c.answers, c.received_at from front_door.contact c
    where c.id = any (${[...thingIds]}::uuid[]) and c.kind in ('need-help', 'young', 'own-behaviour')
    order by c.received_at desc limit 20`,
  open: ({ house }, { id, sealed, at }) => {
    const place = { table: "front_door.contact", row: id, column: "answers" };
    const { words } = openValue(house, place, sealed, (value) => contactAnswers.parse(value));
    return toWords(words, "through the website", at);
  },
};
