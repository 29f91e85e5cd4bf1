import { randomUUID } from "node:crypto";
import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql, type RawBuilder } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { pageText, type ContentPage, type Pack, type PageText } from "../../../foundation/pack/index.ts";

export type Side = "partnership" | "panel";

/** One version of a page: what it says, whose it is, and what was found of it. */
export type Version = {
  readonly version: number;
  readonly text: PageText;
  readonly at: Date;
  readonly by: string;
  readonly byStaff: string;
  readonly reviews: readonly Review[];
};

export type Review = {
  readonly side: Side;
  readonly isFit: boolean;
  readonly note: string | null;
  readonly at: Date;
  readonly by: string;
  readonly byStaff: string;
};

/** A page that has versions of ours. */
export type Page = {
  readonly id: string;
  readonly page: ContentPage;
  readonly latest: number;
  readonly published: number | null;
  readonly isWithdrawn: boolean;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "information.page": PageTable;
    "information.version": VersionTable;
    "information.review": ReviewTable;
  }
}

/** The page of this id; not found unless the actor is involved in it, or when the pack no longer has it. */
export async function getPage(tx: ActorTx, id: string): Promise<Page> {
  const row = await tx.db
    .selectFrom("information.page")
    .select(["page", "latest", "published", "is_withdrawn"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const { page, is_withdrawn: isWithdrawn, ...rest } = row;
  return { id, page: getPackPage(tx.house.pack, page), isWithdrawn, ...rest };
}

/** As a condition on "t", a page: its newest version is there, and that side has not said yet whether it is fit. */
export function isNotJudgedBy(side: Side): RawBuilder<unknown> {
  return sql`exists (
    select from information.page p where p.id = t.id and p.latest > 0 and not exists (
      select from information.review r where r.page_id = p.id and r.version = p.latest and r.side = ${side}))`;
}

/** The pack's page of this short name. */
export function getPackPage({ content }: Pack, name: string): ContentPage {
  const page = content.find(({ id }) => id === name);
  if (!page) throw notFound();
  return page;
}

/** The versions of a page with what was found of each, newest first; only this one, when one is asked for. */
export async function findVersions(tx: ActorTx, id: string, only?: number): Promise<Version[]> {
  const query = sql<Row>`
    select v.version, v.body, v.at, v.by_staff as "byStaff", s.name as by, coalesce((
      select json_agg(json_build_object('side', r.side, 'isFit', r.is_fit, 'note', r.note, 'at', r.at,
        'byStaff', r.by_staff, 'by', w.name) order by r.at desc, r.id)
      from information.review r left join identity.staff w on w.id = r.by_staff
      where r.page_id = v.page_id and r.version = v.version), '[]') as reviews
    from information.version v left join identity.staff s on s.id = v.by_staff
    where v.page_id = ${id} ${onlyVersion(only)} order by v.version desc`;
  return (await query.execute(tx.db)).rows.map(({ body, by, reviews, ...row }) => ({
    ...row,
    text: pageText.parse(body),
    by: by ?? "somebody who left",
    reviews: reviews.map((review) => ({
      ...review,
      at: new Date(review.at),
      by: review.by ?? "somebody who left",
    })),
  }));
}

/** The version of a page that was written last. */
export async function getLatest(tx: ActorTx, { id, latest }: Page): Promise<Version> {
  const [version] = await findVersions(tx, id, latest);
  if (!version) throw notFound();
  return version;
}

/** The newest word of a side on a version. */
export function reviewBy(version: Version, side: Side): Review | undefined {
  return version.reviews.find((review) => review.side === side);
}

/** Writes a version of a page. Which is the newest, `updatePage` says. */
export async function addVersion(tx: ActorTx, id: string, version: number, text: PageText): Promise<void> {
  await tx.db
    .insertInto("information.version")
    .values({
      id: randomUUID(),
      page_id: id,
      version,
      body: JSON.stringify(text),
      by_staff: tx.actor.staffId ?? "",
    })
    .execute();
}

/** Changes where a page stands. */
export async function updatePage(
  tx: ActorTx,
  id: string,
  change: { latest?: number; published?: number | null; is_withdrawn?: boolean },
): Promise<void> {
  await tx.db.updateTable("information.page").set(change).where("id", "=", id).execute();
}

function onlyVersion(version: number | undefined): RawBuilder<unknown> {
  return version === undefined ? sql`` : sql`and v.version = ${version}`;
}

type PageTable = {
  id: string;
  page: string;
  latest: Generated<number>;
  published: Generated<number | null>;
  is_withdrawn: Generated<boolean>;
};

type VersionTable = {
  id: string;
  page_id: string;
  version: number;
  body: string;
  by_staff: string;
};

type ReviewTable = {
  id: string;
  page_id: string;
  version: number;
  side: Side;
  is_fit: boolean;
  note: string | null;
  by_staff: string;
};

type Row = Omit<Version, "text" | "reviews" | "by"> & {
  readonly body: unknown;
  readonly by: string | null;
  readonly reviews: readonly (Omit<Review, "at" | "by"> & { at: string; by: string | null })[];
};
