import type { OwnerClient } from "../access/owner-client.ts";

/** A report to a board about next to nothing, with a file where it was issued: nobody's record. */
export async function addReport(
  client: OwnerClient,
  { id, staff }: { readonly id: string; readonly staff: string },
): Promise<void> {
  const text = JSON.stringify({
    body: "partnership-board",
    bodyName: "Partnership board",
    partnership: "The partnership",
    since: "2026-09-01",
    until: "2026-12-01",
    made: "2026-12-01T09:00:00.000Z",
    before: null,
    rule: ["A rule."],
    sections: [
      {
        code: "P1",
        title: "A priority",
        owner: "partnership-board",
        status: "On track",
        counts: "None",
        objectives: [],
        figures: [],
        charts: [],
      },
    ],
    behind: [],
    decisions: [],
    changes: [],
  });
  await client.query(
    `insert into reports.report (id, body, until, snapshot, sha256, prepared_by, approved_by, issued_on, why_withdrawn)
     select $1, 'partnership-board', '2026-12-01', $2::text, encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), $3::uuid,
       case when t.state in ('approved', 'issued', 'superseded', 'withdrawn')
         then (select s.id from identity.staff s where s.id <> $3::uuid limit 1) end,
       case when t.state in ('issued', 'superseded', 'withdrawn') then '2026-12-01'::date end,
       case when t.state = 'withdrawn' then 'A figure was wrong.' end
     from process.thing t where t.id = $1`,
    [id, text, staff],
  );
  await client.query(
    `insert into reports.file (report_id, format, bytes, sha256)
     select $1, 'pdf', '\\x00', encode(sha256('\\x00'::bytea), 'hex') from process.thing
     where id = $1 and state in ('issued', 'superseded', 'withdrawn')`,
    [id],
  );
}
