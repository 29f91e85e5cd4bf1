import { sql } from "../../../foundation/db/index.ts";
import type { House } from "../../../foundation/house/index.ts";

/** What was done about a place, as everybody reads it. The day is `YYYY-MM-DD`. */
export type Done = {
  readonly district: string;
  readonly placeId: string | null;
  readonly youSaid: string;
  readonly weDid: string;
  readonly publishedOn: string;
};

/** Everything that was published, newest first. */
export async function findDone({ database }: House): Promise<Done[]> {
  const query = sql<Done>`
    select district, place_id as "placeId", you_said as "youSaid", we_did as "weDid",
      published_on::text as "publishedOn" from place.done()`;
  return database.statementAs("fanlight_public", query);
}
