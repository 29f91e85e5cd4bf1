import type { Generated } from "kysely";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { sql } from "../../../foundation/db/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { snapshot, type Snapshot } from "../model/snapshot.ts";

/** A report as lists have it. */
export type ReportLine = {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly body: string;
  /** Year-month-day. */
  readonly until: string;
};

/** A report as its page has it. */
export type Report = ReportLine & {
  readonly snapshot: Snapshot;
  readonly sha256: string;
  readonly beforeId: string | null;
  readonly preparedBy: string;
  readonly preparedByStaff: string;
  readonly approvedBy: string | null;
  readonly issuedOn: string | null;
  readonly whyWithdrawn: string | null;
  /** Of each part that has words, what was said last. */
  readonly words: readonly {
    readonly section: string;
    readonly words: string;
    readonly by: string;
    readonly on: string;
  }[];
  /** Each file it was issued as, with its hash. */
  readonly files: readonly { readonly format: string; readonly sha256: string; readonly size: number }[];
  /** The report that took its place. */
  readonly laterId: string | null;
};

declare module "../../../foundation/db/database.ts" {
  interface Tables {
    "reports.report": ReportTable;
    "reports.commentary": CommentaryTable;
    "reports.file": FileTable;
    "reports.paper": PaperTable;
  }
}

/** One report with what was said on it and what it was issued as; not found unless the actor is involved. */
export async function getReport({ db, house }: ActorTx, id: string): Promise<Report> {
  const query = sql<Omit<Report, "snapshot"> & { snapshot: string }>`
    select ${LINE}, r.snapshot, r.sha256, r.before_id as "beforeId", coalesce(p.name, 'somebody who left') as "preparedBy",
      r.prepared_by as "preparedByStaff", a.name as "approvedBy", r.issued_on::text as "issuedOn",
      r.why_withdrawn as "whyWithdrawn", coalesce((
        select json_agg(json_build_object('section', c.section, 'words', c.words, 'by', coalesce(s.name, 'somebody who left'),
          'on', (c.at at time zone ${house.calendar.timeZone})::date::text) order by c.section)
        from (select distinct on (section) * from reports.commentary where report_id = r.id order by section, at desc, id) c
          left join identity.staff s on s.id = c.by_staff), '[]') as words, coalesce((
        select json_agg(json_build_object('format', f.format, 'sha256', f.sha256, 'size', length(f.bytes)) order by f.format)
        from reports.file f where f.report_id = r.id), '[]') as files, (
        select n.id from reports.report n where n.before_id = r.id and n.issued_on is not null limit 1) as "laterId"
    from reports.report r join process.thing t on t.id = r.id
    left join identity.staff p on p.id = r.prepared_by left join identity.staff a on a.id = r.approved_by
    where r.id = ${id}`;
  const [row] = (await query.execute(db)).rows;
  if (!row) throw notFound();
  return { ...row, snapshot: snapshot.parse(JSON.parse(row.snapshot)) };
}

/** The reports the actor may see, the latest first. */
export async function findReports({ db }: ActorTx, most: number): Promise<ReportLine[]> {
  const query = sql<ReportLine>`
    select ${LINE} from reports.report r join process.thing t on t.id = r.id
    order by t.opened_at desc, r.id limit ${most}`;
  return (await query.execute(db)).rows;
}

/** The report that was last issued to a body and still stands; undefined when there is none. */
export async function findStanding({ db }: ActorTx, body: string): Promise<string | undefined> {
  const query = sql<{ id: string }>`
    select r.id from reports.report r join process.thing t on t.id = r.id
    where r.body = ${body} and t.state = 'issued' order by r.until desc, t.opened_at desc limit 1`;
  return (await query.execute(db)).rows[0]?.id;
}

/** The bytes of a report in one of its forms, as it was issued; undefined before. */
export async function findFile(
  { db }: ActorTx,
  reportId: string,
  format: string,
): Promise<Buffer | undefined> {
  const query = sql<{ bytes: Uint8Array }>`
    select bytes from reports.file where report_id = ${reportId} and format = ${format}`;
  const [row] = (await query.execute(db)).rows;
  return row && Buffer.from(row.bytes);
}

/** The reports that are papers of a meeting, in the order they were put to it. */
export async function findPapers({ db }: ActorTx, meetingId: string): Promise<ReportLine[]> {
  const query = sql<ReportLine>`
    select ${LINE} from reports.paper m join reports.report r on r.id = m.report_id join process.thing t on t.id = r.id
    where m.meeting_id = ${meetingId} order by m.at, r.id`;
  return (await query.execute(db)).rows;
}

/** The meetings a report is a paper of already. */
export async function findMeetingsOf({ db }: ActorTx, reportId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("reports.paper")
    .select("meeting_id")
    .where("report_id", "=", reportId)
    .execute();
  return new Set(rows.map((row) => row.meeting_id));
}

const LINE = sql`r.id, t.reference, t.state, r.body, r.until::text as until`;

type ReportTable = {
  id: string;
  body: string;
  until: string;
  snapshot: string;
  sha256: string;
  before_id: string | null;
  prepared_by: string;
  approved_by: Generated<string | null>;
  issued_on: Generated<string | null>;
  why_withdrawn: Generated<string | null>;
};

type CommentaryTable = {
  id: string;
  report_id: string;
  section: string;
  words: string;
  at: Date;
  by_staff: string;
};

type FileTable = { report_id: string; format: string; bytes: Buffer; sha256: string };
type PaperTable = { report_id: string; meeting_id: string; at: Date; by_staff: string };
