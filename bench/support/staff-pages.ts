import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { openSession } from "../../src/foundation/identity/index.ts";
import { openValue } from "../../src/foundation/house/index.ts";
import { origins, testApp } from "../../tests/support/house-on.ts";
import { staffBrowser, type Page } from "../../tests/support/person.ts";
import type { FilledHouse } from "./filled-house.ts";

/** A case as a bench visits it: whose it is, a name she goes by, its reference. */
export type VisitedCase = {
  readonly id: string;
  readonly staffId: string;
  readonly seatId: string;
  readonly name: string;
  readonly reference: string;
};

/** A page that benches measure: who opens it, where it is, and what is sent. Another page is another entry. */
export type StaffPage = {
  readonly name: string;
  /** The colleague who opens it: the case's worker, or anybody in this role. */
  readonly by: "worker" | { readonly role: string };
  readonly path: string;
  readonly fields?: (visited: VisitedCase) => Readonly<Record<string, string>>;
};

export const CASE_PAGE: StaffPage = { name: "case page", by: "worker", path: "/cases/:id" };

/** What a colleague opens all day; those whose page is not there are left out. */
export const STAFF_PAGES: readonly StaffPage[] = [
  CASE_PAGE,
  { name: "queue", by: { role: "front-door-practitioner" }, path: "/queue" },
  { name: "what needs me now", by: { role: "front-door-practitioner" }, path: "/now" },
  { name: "search by name", by: "worker", path: "/search", fields: ({ name }) => ({ search: name }) },
  {
    name: "search by reference",
    by: "worker",
    path: "/search",
    fields: ({ reference }) => ({ search: reference }),
  },
  { name: "people", by: "worker", path: "/people" },
];

/** A house that is being visited: its pages, and the sessions of those who visit. */
export type Visits = {
  readonly app: FastifyInstance;
  /** Opens the page once. @throws unless it is shown */
  readonly visit: (page: StaffPage) => Promise<Page>;
  readonly has: (page: StaffPage) => boolean;
  /** Of the pages, one visit's worth: so that a bench may send it by another way. */
  readonly prepare: (page: StaffPage) => Promise<{ token: string; url: string }>;
};

/** Each is opened before it is measured, as what a day's work opens is in memory: `scale` measures the work, not a disk. */
export const CASES = 400;

/** Makes ready to visit cases chosen by chance from all there are, old and new. */
export async function visitsTo(filled: FilledHouse, app?: FastifyInstance): Promise<Visits> {
  return visitsThrough(filled, app ?? (await testApp(filled.house)));
}

async function visitsThrough(filled: FilledHouse, app: FastifyInstance): Promise<Visits> {
  const cases = await someCases(filled);
  const sessions = new Map<string, Promise<string>>();
  const sessionOf = (staffId: string, seatId: string): Promise<string> => {
    const open = sessions.get(seatId) ?? openSession(filled.house, { staffId, seatId, steppedUp: false });
    sessions.set(seatId, open);
    return open;
  };
  let next = 0;
  const choose = (): VisitedCase => {
    const chosen = cases[next++ % cases.length];
    if (!chosen) throw new Error("The county has no case with a worker.");
    return chosen;
  };
  const prepared = async ({ by, path }: StaffPage, visited: VisitedCase) => {
    const who = by === "worker" ? visited : await someoneIn(filled, by.role);
    return { token: await sessionOf(who.staffId, who.seatId), url: path.replace(":id", visited.id) };
  };
  return {
    app,
    has: ({ path, fields }) =>
      app.hasRoute({
        method: fields ? "POST" : "GET",
        url: path,
        constraints: { host: new URL(origins.staff).host },
      }),
    prepare: (page) => prepared(page, choose()),
    visit: async (page) => {
      const visited = choose();
      const { token, url } = await prepared(page, visited);
      const browser = staffBrowser(app, token);
      const answered = page.fields ? await browser.post(url, page.fields(visited)) : await browser.get(url);
      if (answered.status !== 200)
        throw new Error(`${page.name}, ${url}, was answered with ${answered.status}.`);
      return answered;
    },
  };
}

/** Cases by chance whose worker may still open them: found by their ids, which chance made, so that it takes no longer in a large county. */
function someCases({ house, asOwner }: FilledHouse): Promise<VisitedCase[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{
      id: string;
      staff: string;
      seat: string;
      name_id: string;
      name: Buffer;
      reference: string;
    }>(
      `select c.id, c.worker_id as staff, s.id as seat, n.id as name_id, n.sealed as name, t.reference
       from unnest($1::uuid[]) as chance (id)
       cross join lateral (
         select c.* from casework.case_file c
         join access.involvement i on i.thing_id = c.id and i.grantee = 'staff:' || c.worker_id and i.ended_at is null
           and coalesce(i.until > now(), true)
         where c.id > chance.id order by c.id limit 1) as c
       join process.thing t on t.id = c.id
       join lateral (select * from people.name n where n.person_id = t.person_id order by n.id limit 1) as n on true
       join identity.seat s on s.staff_id = c.worker_id`,
      [Array.from({ length: CASES }, () => randomUUID())],
    );
    return rows.map(({ id, staff, seat, name_id, name, reference }) => {
      const place = { table: "people.name", row: name_id, column: "sealed" };
      const told = openValue(house, place, name, (value) => value as { given: string; family: string });
      return { id, staffId: staff, seatId: seat, name: `${told.given} ${told.family}`, reference };
    });
  });
}

const found = new WeakMap<FilledHouse, Map<string, Promise<{ staffId: string; seatId: string }>>>();

function someoneIn(filled: FilledHouse, role: string): Promise<{ staffId: string; seatId: string }> {
  const known = found.get(filled) ?? new Map<string, Promise<{ staffId: string; seatId: string }>>();
  found.set(filled, known);
  const someone =
    known.get(role) ??
    filled.asOwner(async (client) => {
      const { rows } = await client.query<{ staffId: string; seatId: string }>(
        `select s.staff_id as "staffId", s.id as "seatId" from identity.seat s where s.role_id = $1 order by 2 limit 1`,
        [role],
      );
      if (!rows[0]) throw new Error(`Nobody in the county is a ${role}.`);
      return rows[0];
    });
  known.set(role, someone);
  return someone;
}
