import { randomUUID } from "node:crypto";
import { sealBytes, sealShelved, sealValue, type House } from "../../../src/foundation/house/index.ts";
import type { OwnerClient } from "../access/owner-client.ts";
import { addIndicator } from "./add-indicator.ts";
import { addReport } from "./add-report.ts";
import { CANARY } from "./canary.ts";

type Thing = { readonly id: string; readonly process: string; readonly staff: string };
type Value = Parameters<typeof sealValue>[2];

const SAID = { words: CANARY, given: CANARY, family: CANARY, channel: "phone", phone: "+447700900123" };

/** A process's own row of a thing, sealed as its room seals it. A new process gets its line here. */
export async function addOwnRow(
  client: OwnerClient,
  house: House,
  { id, process, staff }: Thing,
): Promise<void> {
  const seal = (table: string, column: string, value: Value): Buffer =>
    sealValue(house, { table, row: id, column }, value);
  const service = house.pack.services.find(({ team }) => team !== undefined)?.id;
  const make: Readonly<Record<string, () => Promise<unknown>>> = {
    contact: () =>
      client.query(
        "insert into front_door.contact (id, kind, answers, received_at, taken_by) values ($1, 'need-help', $2, now(), $3)",
        [id, seal("front_door.contact", "answers", SAID), staff],
      ),
    risk: () =>
      client.query("insert into risk.assessment (id, tool, tool_version) values ($1, $2, 1)", [
        id,
        house.pack.riskTools[0]?.key,
      ]),
    needs: () =>
      client.query("insert into needs.assessment (id, said) values ($1, $2)", [
        id,
        seal("needs.assessment", "said", { wants: CANARY, notes: {} }),
      ]),
    referral: () =>
      client.query(
        `insert into referral.referral (id, service, shared, parts, basis, sender)
         values ($1, $2, $3, '{name}', 'agreed', $4)`,
        [id, service, seal("referral.referral", "shared", { name: CANARY, words: CANARY }), `staff:${staff}`],
      ),
    relationship: () =>
      client.query(
        `insert into relationship.link (id, person_id, other_id, kind, note)
         select t.id, p.id, t.person_id, 'harmed-by', $2 from process.thing t, people.person p
         where t.id = $1 and p.id <> t.person_id limit 1`,
        [id, seal("relationship.link", "note", CANARY)],
      ),
    match: async () => {
      const [one = "", other = ""] = [randomUUID(), randomUUID()].toSorted();
      for (const person of [one, other]) {
        await client.query(
          `insert into people.person (id, reference, agency_id, side, created_by)
           values ($1, $2, 'front-door', 'harmed', 'system:routes')`,
          [person, `P-${person}`],
        );
        const record = randomUUID();
        const told = {
          names: [{ kind: "preferred", given: CANARY, family: CANARY }],
          details: { phone: "+447700900123" },
        };
        const sealed = sealValue(house, { table: "people.record", row: record, column: "sealed" }, told);
        await client.query(
          "insert into people.record (id, thing_id, sealed, keyed_with) values ($1, $2, $3, 1)",
          [record, id, sealed],
        );
        await client.query(
          "insert into people.membership (record_id, person_id, decided_by) values ($1, $2, 'system:routes')",
          [record, person],
        );
      }
      await client.query(
        "insert into person_index.match (id, one_id, other_id, bits, probability, parts) values ($1, $2, $3, 5, 0.9, $4)",
        [
          id,
          one,
          other,
          seal("person_index.match", "parts", [{ sentence: "The surname is the same.", bits: 5 }]),
        ],
      );
    },
    import: async () => {
      const agency = house.pack.services.find(({ team }) => team !== undefined)?.agency;
      await client.query(
        `insert into imports.import (id, service, lines, headings, headings_key, file_key)
         values ($1, $2, 1, $3, '\\x00', '\\x00')`,
        [
          id,
          service,
          sealShelved(
            house,
            id,
            { table: "imports.import", row: id, column: "headings" },
            JSON.stringify([CANARY, CANARY]),
          ),
        ],
      );
      await client.query("insert into imports.part (import_id, place, sealed) values ($1, 1, $2)", [
        id,
        sealShelved(
          house,
          id,
          { table: "imports.import", row: id, column: "part 1" },
          JSON.stringify([[2, [CANARY, CANARY]]]),
        ),
      ]);
      await client.query(
        `insert into imports.line (import_id, line, agency_id, service, forecast, problems)
         values ($1, 2, $2, $3, 'error', '[{"column": 1, "code": "date"}]')`,
        [id, agency, service],
      );
    },
    request: () =>
      client.query("insert into professional.request (id, answers, staff_id) values ($1, $2, $3)", [
        id,
        seal("professional.request", "answers", { form: "request", version: 1, answers: { facts: CANARY } }),
        staff,
      ]),
    case: () =>
      client.query("insert into casework.case_file (id, service, received) values ($1, $2, $3)", [
        id,
        service,
        seal("casework.case_file", "received", { name: CANARY, words: CANARY }),
      ]),
    plan: async () => {
      await client.query("insert into support.plan (id, version) values ($1, 1)", [id]);
      await client.query(
        "insert into support.plan_text (id, plan_id, version, body, by_staff) values ($1, $1, 1, $2, $3)",
        [id, seal("support.plan_text", "body", { "where-to-go": CANARY }), staff],
      );
    },
    goal: () =>
      client.query("insert into support.goal (id, need, words) values ($1, $2, $3)", [
        id,
        house.pack.needs[0]?.id,
        seal("support.goal", "words", CANARY),
      ]),
    task: () =>
      client.query("insert into support.task (id, title) values ($1, $2)", [
        id,
        seal("support.task", "title", CANARY),
      ]),
    document: () =>
      client.query(
        `insert into document.file (id, kind, source, media_type, added_by, name, content)
         values ($1, 'letter', 'her', 'text/plain', $2, $3, $4)`,
        [
          id,
          staff,
          seal("document.file", "name", CANARY),
          sealBytes(house, { table: "document.file", row: id, column: "content" }, Buffer.from(CANARY)),
        ],
      ),
    page: async () => {
      const pages = house.pack.content.map(({ id: name }) => name);
      // Written for the public: nobody's record.
      const text = {
        title: "A page",
        lead: "What it says.",
        sections: [{ heading: "First", list: ["One thing"] }],
        sources: ["A book"],
      };
      await client.query(
        `insert into information.page (id, page, latest)
         select $1, p, 1 from unnest($2::text[]) p where p not in (select page from information.page) limit 1`,
        [id, pages],
      );
      await client.query(
        "insert into information.version (id, page_id, version, body, by_staff) values ($1, $1, 1, $2, $3)",
        [id, JSON.stringify(text), staff],
      );
    },
    interest: () =>
      client.query(
        "insert into involvement.interest (id, group_id, said, received_at) values ($1, 'champions', $2, now())",
        [
          id,
          seal("involvement.interest", "said", {
            name: CANARY,
            channel: "phone",
            phone: "+447700900123",
            brings: CANARY,
          }),
        ],
      ),
    remark: () =>
      client.query(
        "insert into information.remark (id, page, kind, words, said_at) values ($1, 'p.1', 'other', $2, now())",
        [id, seal("information.remark", "words", CANARY)],
      ),
    release: () => {
      // Published for everybody: nobody's record.
      const body = { quarter: "2001-01-01", smallest: 8, base: 5, areas: [], hasRest: true, kinds: [] };
      return client.query(
        `with next as (select coalesce(max(quarter), '2002-01-01') + interval '3 months' as quarter from hotspots.release)
         insert into hotspots.release
           (id, quarter, body, prepared_by, checked_by, published_on, is_withdrawn, is_discarded)
         select $1, quarter, $2, $3,
           case when t.state in ('checked', 'published', 'withdrawn')
             then (select s.id from identity.staff s where s.id <> $3 limit 1) end,
           case when t.state in ('published', 'withdrawn') then quarter + interval '6 months' end,
           t.state = 'withdrawn', t.state = 'discarded'
         from next, process.thing t where t.id = $1`,
        [id, JSON.stringify(body), staff],
      );
    },
    edition: async () => {
      // Published for everybody: nobody's record.
      const body = { tables: [] };
      await client.query(
        `insert into publications.audit
           (edition_id, body_hash, kept, small, protecting, linked, earlier, faults, findings, took_ms, at)
         values ($1, 'x', 0, 0, 0, 0, 0, 0, '[]', 0, now())`,
        [id],
      );
      await client.query(
        `insert into publications.edition (id, number, tables, until, profile, why, prepared_by, body, body_hash,
           follows, signed_by, published_on, is_discarded, withdrawn_on, withdrawn_why)
         select $1, last.number + 1, '{requests}', '2001-01-01', 'standard', 'scheduled', $3, $2, 'x', last.number,
           case when t.state in ('signed', 'published', 'withdrawn')
             then (select s.id from identity.staff s where s.id <> $3 limit 1) end,
           case when t.state in ('published', 'withdrawn') then date '2001-07-01' end,
           t.state in ('discarded', 'unfit'),
           case when t.state = 'withdrawn' then date '2001-08-01' end,
           case when t.state = 'withdrawn' then 'wrong' end
         from process.thing t, (select coalesce(max(number), 0) as number from publications.edition) last
         where t.id = $1`,
        [id, JSON.stringify(body), staff],
      );
    },
    indicator: async () => {
      await addIndicator(client, house, id);
      // What somebody else proposed, for whoever agrees it.
      await client.query(
        `insert into indicator.version (indicator_id, version, body, reason, by_staff, waits)
         select $1, 2, v.body, 'Proposed', (select s.id from identity.staff s where s.id <> $2 limit 1), true
         from indicator.version v join process.thing t on t.id = v.indicator_id
         where v.indicator_id = $1 and t.state = 'proposed'`,
        [id, staff],
      );
    },
    return: async () => {
      await addIndicator(client, house, id);
      await client.query(
        `insert into indicator.return
           (id, indicator_id, agency_id, period, months, numerator, denominator, sent_by, approved_by)
         select $1, $1, 'constabulary', '2003-01-01', 1,
           case when t.state in ('sent', 'approved') then 30 end, case when t.state in ('sent', 'approved') then 100 end,
           case when t.state in ('sent', 'approved') then (select s.id from identity.staff s where s.id <> $2 limit 1) end,
           case when t.state = 'approved' then $2::uuid end
         from process.thing t where t.id = $1`,
        [id, staff],
      );
    },
    "figures-import": () =>
      client.query(
        `insert into indicator.figures_import (id, title, figures, sent_by, approved_by)
         select $1, 'Figures of a survey', '[]', (select s.id from identity.staff s where s.id <> $2 limit 1),
           case when t.state = 'approved' then $2::uuid end
         from process.thing t where t.id = $1`,
        [id, staff],
      ),
    // Of the boards' business: nobody's record. Beside the meeting a seat, under its id.
    meeting: async () => {
      await client.query(
        `insert into governance.meeting (id, body, title, held_on, agenda, members, agencies, quorum)
         select $1, 'prevention-group', 'A meeting', '2026-01-05', '{One}',
           case when held then 5 end, case when held then '{schools}'::text[] end, case when held then 'met' end
         from (select state in ('held', 'agreed') as held from process.thing where id = $1) t`,
        [id],
      );
      const paper = JSON.stringify({
        title: "The plan on a page",
        reference: "H-1, plan",
        creator: "The partnership",
        language: "en-GB",
        made: "2026-01-01T09:00:00.000Z",
        blocks: [{ kind: "paragraph", text: "As it stood." }],
      });
      await client.query(
        `insert into reports.plan_page (id, meeting_id, page, paper, sha256, at, by_staff)
         values ($1, $1, 'plan', $2::text, encode(sha256(convert_to($2::text, 'UTF8')), 'hex'), now(), $3)`,
        [id, paper, staff],
      );
      await client.query(
        `with seat as (
           insert into governance.seat (id, kept_by, body, agency_id, part, since, is_close, begun_by)
           select $1, agency_id, 'prevention-group', agency_id, 'member', '2026-01-01', false, $2
           from process.thing where id = $1 returning id)
         insert into governance.seat_name (seat_id, is_close, name) select id, false, 'Made up' from seat`,
        [id, staff],
      );
      await client.query(
        `insert into governance.attendance (meeting_id, seat_id, is_close, was)
         select $1, $1, false, 'present' from process.thing where id = $1 and state in ('held', 'agreed')`,
        [id],
      );
    },
    "strategic-risk": async () => {
      await client.query(
        `insert into risk_register.risk (id, raised_at, title, cause, event, effect, objectives, owner_agency, owner_role)
         values ($1, 'prevention-group', 'A risk', 'One', 'Two', 'Three', '{P1.O1}', 'county-council', 'Head')`,
        [id],
      );
      await client.query(
        `insert into risk_register.placement (id, risk_id, at, by_staff, body, because)
         values ($1, $1, now(), $2, 'prevention-group', 'raised')`,
        [id, staff],
      );
      await client.query(
        `insert into risk_register.score (id, risk_id, step, at, by_staff, inherent_likelihood, inherent_impact,
           residual_likelihood, residual_impact, controls, response, plan)
         select gen_random_uuid(), $1, 'assess', now(), $2, 4, 4, 3, 3, 'Done', 'reduce', 'To do' from process.thing
         where id = $1 and state <> 'raised'`,
        [id, staff],
      );
    },
    "board-action": () =>
      client.query(
        `insert into governance.action (id, body, what, owner_agency, due_on)
         values ($1, 'prevention-group', 'An action', 'county-council', '2026-12-01')`,
        [id],
      ),
    "board-report": () => addReport(client, { id, staff }),
    strategy: async () => {
      // What the partnership says for everybody to read: nobody's record.
      await client.query(
        "insert into strategy.item (id, strategy_id, kind, code) values ($1, $1, 'strategy', 'S')",
        [id],
      );
      await client.query(
        `with parts as (
           insert into strategy.item (id, strategy_id, kind, code)
           values (gen_random_uuid(), $1, 'priority', 'P1'), (gen_random_uuid(), $1, 'commitment', 'X.1') returning id),
         all_of_it as (select id, $1::uuid as above from parts union all select $1, null)
         insert into strategy.item_version (id, item_id, parent_id, valid_from, author, reason, body)
         select gen_random_uuid(), id, above, now(), 'system:routes', 'routes',
           '{"title": "A part of it", "from": "2026-04-01", "until": "2029-03-31", "review": "2029-03-31", "vision": "Safe"}'
         from all_of_it`,
        [id],
      );
    },
    action: async () => {
      await client.query(
        `insert into strategy.item (id, strategy_id, kind, code)
         select $1, s.id, 'action', $2 from strategy.item s
         join process.thing t on t.id = s.id and t.state <> 'replaced' where s.kind = 'strategy' order by s.id limit 1`,
        [id, `A-${id.slice(0, 8)}`],
      );
      await client.query(
        `insert into strategy.item_version (id, item_id, parent_id, valid_from, author, reason, body)
         select $1, $1, strategy_id, now(), 'system:routes', 'routes',
           '{"title": "An action", "owner": "prevention-group", "due": "2027-03-31"}' from strategy.item where id = $1`,
        [id],
      );
      await client.query(
        "insert into strategy.report (id, action_id, step, by_staff, said) values ($1, $1, 'report', $2, 'Said.')",
        [id, staff],
      );
    },
    evidence: () =>
      client.query(
        `insert into strategy.evidence (id, item_id, kind, shows, link, file_type, file, by_staff, withdrawn_why)
         select $1, i.id, kept.kind, 'A standard', kept.link, kept.type, kept.file, $2, kept.why
         from process.thing t
         join (values ('kept', 'file', null, 'text/plain', '\\x41'::bytea, null),
             ('withdrawn', 'link', 'https://example.org/', null, null, 'It was moved.'))
           as kept (state, kind, link, type, file, why) on kept.state = t.state, (select id from strategy.item where code = 'X.1' order by id limit 1) i where t.id = $1`,
        [id, staff],
      ),
    "place-report": () =>
      client.query(
        `insert into place.report (id, cell, district, reported_month)
         values ($1, '89194ad1487ffff', 'stevenage', date_trunc('month', now()))`,
        [id],
      ),
    "place-problem": () =>
      client.query(
        `insert into place.problem (id, title, cells, district)
         values ($1, 'A place', '{89194ad1487ffff}', 'stevenage')`,
        [id],
      ),
    question: async () => {
      await client.query("insert into inbox.question (id, received_at, taken_by) values ($1, now(), $2)", [
        id,
        staff,
      ]);
      await client.query(
        "insert into inbox.message (id, question_id, from_us, words, written_at) values ($1, $1, false, $2, now())",
        [id, sealShelved(house, id, { table: "inbox.message", row: id, column: "words" }, CANARY)],
      );
    },
    review: () => client.query("insert into support.review (id, stage) values ($1, 'review')", [id]),
  };
  const own = make[process];
  if (!own) throw new Error(`Say in tests/support/routes/add-own-row.ts what own row a ${process} has.`);
  await own();
}
