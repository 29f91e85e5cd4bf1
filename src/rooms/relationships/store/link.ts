import type { Generated } from "kysely";
import { z } from "zod";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { openValue } from "../../../foundation/house/index.ts";
import type { LinkKind } from "../model/link-kind.ts";
import { isTie, type Tie } from "../model/tie.ts";

export type Judged = "other" | "person" | "unclear";

/** What one person is to another, as far as the actor may see it. */
export type Link = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly personId: string;
  readonly otherId: string;
  readonly kind: LinkKind;
  readonly relation: string | undefined;
  readonly ties: readonly Tie[];
  readonly together: "yes" | "no" | "unknown";
  /** yyyy-mm-dd. */
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly mistaken: boolean;
  readonly note: string | undefined;
  readonly judged: Judged | undefined;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "relationship.link": LinkTable;
  }
}

/** Every link of this person, at either end, those that hold first. One query. */
export async function findLinks(tx: ActorTx, personId: string): Promise<Link[]> {
  return read(tx, sql`l.person_id = ${personId} or l.other_id = ${personId}`);
}

/** One link. @throws not-found when the actor may not see it. */
export async function getLink(tx: ActorTx, id: string): Promise<Link> {
  const [link] = await read(tx, sql`l.id = ${id}`);
  if (!link) throw notFound();
  return link;
}

async function read(tx: ActorTx, condition: ReturnType<typeof sql>): Promise<Link[]> {
  const query = sql<Row>`
    select l.id, t.reference, t.state, l.person_id, l.other_id, l.kind, l.relation, l.ties, l.together,
      l.since::text, l.until::text, l.mistaken, l.note, l.judged
    from relationship.link l join process.thing t on t.id = l.id
    where ${condition}
    order by t.closed_at is not null, t.opened_at desc, l.id`;
  return (await query.execute(tx.db)).rows.map((row) => toLink(tx, row));
}

function toLink(tx: ActorTx, row: Row): Link {
  const place = { table: "relationship.link", row: row.id, column: "note" };
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    personId: row.person_id,
    otherId: row.other_id,
    kind: row.kind,
    relation: row.relation ?? undefined,
    ties: row.ties.filter(isTie),
    together: row.together,
    since: row.since ?? undefined,
    until: row.until ?? undefined,
    mistaken: row.mistaken,
    note: row.note ? openValue(tx.house, place, row.note, (value) => z.string().parse(value)) : undefined,
    judged: row.judged ?? undefined,
  };
}

type Row = Omit<LinkRow, "ties"> & { ties: string[]; reference: string; state: string };

type LinkRow = {
  id: string;
  person_id: string;
  other_id: string;
  kind: LinkKind;
  relation: string | null;
  ties: string[];
  together: "yes" | "no" | "unknown";
  since: string | null;
  until: string | null;
  mistaken: boolean;
  note: Buffer | null;
  judged: Judged | null;
};

type LinkTable = Omit<LinkRow, "mistaken" | "judged" | "until"> & {
  mistaken: Generated<boolean>;
  judged: Generated<Judged | null>;
  until: Generated<string | null>;
};
