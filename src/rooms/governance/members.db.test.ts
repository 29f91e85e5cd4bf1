import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Row, Worker } from "../../../tests/support/contact-site.ts";
import { dayFields } from "../../../tests/support/day-fields.ts";
import type { Fields } from "../../../tests/support/person.ts";
import { OPEN_SEAT, seatSite } from "../../../tests/support/seat-site.ts";
import { withActor } from "../../foundation/access/index.ts";
import { sql } from "../../foundation/db/index.ts";

const { house, rows, as, keeper, member, sit, step, meetingOf } = await seatSite();

const asked = (by: Worker, query: string) =>
  withActor(house, by.token, async (tx) => (await sql.raw<Row>(query).execute(tx.db)).rows);

describe("who sits on a body", () => {
  test("is on its page by name, is never overwritten, and ends no earlier than it began", async () => {
    const seat = await sit("recovery-group", {
      name: "Ada Made-Up",
      agency: "constabulary",
      part: "chair",
      ...OPEN_SEAT,
    });
    assert.match((await member.get("/board/bodies/recovery-group")).body, /Ada Made-Up[^]*Chair/);
    const early = await keeper.post(`/board/seats/${seat}/end`, dayFields("until", "2025-08-01"));
    assert.equal(early.status, 422);
    await step(`/board/seats/${seat}/end`, dayFields("until", "2026-02-01"));
    assert.equal(
      (await keeper.post(`/board/seats/${seat}/end`, dayFields("until", "2026-03-01"))).status,
      409,
    );
    await sit("recovery-group", { name: "Bea Made-Up", agency: "constabulary", part: "chair", ...OPEN_SEAT });
    const page = (await member.get("/board/bodies/recovery-group")).body;
    assert.match(page, /Earlier members \(1\)[^]*Ada Made-Up/);
    for (const change of [
      `update governance.seat set part = 'member' where id = '${seat}'`,
      `update governance.seat set until = '2026-05-01', ended_by = '${keeper.staffId}' where id = '${seat}' returning 1`,
      `update governance.seat_name set name = 'x' where seat_id = '${seat}'`,
      `delete from governance.seat where id = '${seat}'`,
    ]) {
      const changed = await asked(keeper, change).catch(() => []);
      assert.deepEqual(changed, [], change);
    }
  });

  test("of a panel of survivors is read by keepers alone, on every page and in the database", async () => {
    const seat = await sit("co-production-panel", {
      name: "Cora Hidden",
      agency: "none",
      part: "member",
      ...dayFields("since", "2025-09-01"),
    });
    const onBoard = await sit("partnership-board", {
      name: "Dora Hidden",
      agency: "co-production-panel",
      part: "member",
      ...OPEN_SEAT,
    });
    for (const body of ["co-production-panel", "partnership-board"]) {
      assert.match((await keeper.get(`/board/bodies/${body}`)).body, /Hidden \(for keepers only\)/);
      const seen = (await member.get(`/board/bodies/${body}`)).body;
      assert.match(seen, /Panel member/);
      assert.doesNotMatch(seen, /Hidden/);
    }
    assert.deepEqual(
      await asked(member, `select name from governance.seat_name where seat_id in ('${seat}', '${onBoard}')`),
      [],
    );
    const lied = await asked(
      keeper,
      `insert into governance.seat_name (seat_id, is_close, name) values ('${seat}', false, 'x')`,
    ).catch(() => "refused");
    assert.equal(lied, "refused", "a name is as close as its seat, whatever is written");
  });

  test("is joined to an account only of her agency or ours, and never where the name is close", async () => {
    const stranger = await as("commissioner");
    const joined = { name: "Eva Made-Up", agency: "constabulary", part: "member", ...OPEN_SEAT };
    const body = "/board/bodies/prevention-group/seats/new";
    for (const wrong of [
      { ...joined, staff: stranger.staffId },
      { ...joined, staff: member.staffId, close: "yes" },
    ])
      assert.equal((await keeper.post(body, wrong)).status, 422);
    await step(body, { ...joined, staff: member.staffId });
    const seat = (
      await rows("select seat_id from governance.seat_name where staff_id = $1", member.staffId)
    )[0];
    assert.ok(seat);
    const tied = await rows(
      "update governance.seat_name set staff_id = $1 where is_close returning 1",
      member.staffId,
    ).catch(() => "refused");
    assert.equal(tied, "refused");
  });

  test("is kept by keepers of the agency that has the list; others neither write nor see it", async () => {
    assert.equal((await member.get("/board/bodies/prevention-group/seats/new")).status, 403);
    const seat = await sit("advisory-group", {
      name: "Fay Made-Up",
      agency: "opcc",
      part: "adviser",
      ...OPEN_SEAT,
    });
    const elsewhere = await as("strategy-manager", "stevenage-council");
    assert.equal(
      (await elsewhere.post(`/board/seats/${seat}/end`, dayFields("until", "2026-02-01"))).status,
      404,
    );
    assert.doesNotMatch((await elsewhere.get("/board/bodies/advisory-group")).body, /Fay Made-Up/);
    assert.equal((await keeper.get("/board/bodies/nothing")).status, 404);
  });
});

describe("an action that a board agreed", () => {
  const DUE = dayFields("due", "2099-12-14");

  async function agree(
    fields: Fields = {},
    path = "/board/bodies/community-services-group/actions/new",
  ): Promise<string> {
    await step(path, {
      what: "Bring the figures",
      owner: "agency.constabulary",
      item: "none",
      ...DUE,
      ...fields,
    });
    const [newest] = await rows(
      "select id from process.thing where process = 'board-action' order by opened_at desc limit 1",
    );
    return String(newest?.["id"]);
  }

  const clock = async (id: string) =>
    (
      await rows(
        "select for_grantee as whose, (due_at at time zone 'Europe/London')::text as due from process.clock where thing_id = $1 and stopped_at is null",
        id,
      )
    )[0];

  test("needs its owner now, is moved only with a reason, and says what was done", async () => {
    const owner = await as("board-member");
    const body = "community-services-group";
    const seat = await sit(body, {
      name: "Nia Made-Up",
      agency: "icb",
      part: "member",
      ...OPEN_SEAT,
      staff: owner.staffId,
    });
    const id = await agree({ owner: `seat.${seat}` });
    assert.deepEqual(await clock(id), { whose: `staff:${owner.staffId}`, due: "2099-12-15 00:00:00" });
    assert.match((await owner.get("/now")).body, new RegExp(`/board/actions/${id}`));
    assert.equal(
      (await owner.post(`/board/actions/${id}/move`, { ...dayFields("due", "2099-12-20") })).status,
      422,
    );
    await step(
      `/board/actions/${id}/move`,
      { ...dayFields("due", "2099-12-20"), said: "The figures are late." },
      owner,
    );
    assert.equal((await clock(id))?.["due"], "2099-12-21 00:00:00");
    await step(`/board/actions/${id}/update`, { said: "Half of it is there." }, owner);
    await step(`/board/actions/${id}/done`, { said: "They are with the group." }, owner);
    const page = (await member.get(`/board/actions/${id}`)).body;
    for (const said of [
      "The figures are late.",
      "14 Dec 2099",
      "Half of it",
      "They are with the group.",
      "Nia Made-Up",
    ])
      assert.ok(page.includes(said), said);
    assert.equal(await clock(id), undefined);
    await step(`/board/actions/${id}/reopen`, { ...DUE, said: "They were wrong." });
    assert.equal((await clock(id))?.["whose"], `staff:${owner.staffId}`);
  });

  test("is moved by nobody else: neither another member nor, in the database, a reader", async () => {
    const id = await agree();
    assert.match(String((await clock(id))?.["whose"]), /^role:county-council\//);
    assert.doesNotMatch((await member.get(`/board/actions/${id}`)).body, /Say that it is done/);
    assert.equal((await member.post(`/board/actions/${id}/done`, { said: "I say so." })).status, 409);
    assert.equal(
      (await member.post(`/board/actions/${id}/give`, { owner: "agency.icb", said: "No" })).status,
      403,
    );
    const told = await asked(
      member,
      `insert into governance.action_report (id, action_id, step, at, by_staff, said)
       values (gen_random_uuid(), '${id}', 'done', now(), '${member.staffId}', 'x')`,
    ).catch(() => "refused");
    assert.equal(told, "refused");
  });

  test("goes to somebody else, and its clock with it", async () => {
    const id = await agree();
    const owner = await as("co-production-facilitator");
    const body = "community-services-group";
    const seat = await sit(body, {
      name: "Oda Made-Up",
      agency: "advocacy",
      part: "member",
      ...OPEN_SEAT,
      staff: owner.staffId,
    });
    await step(`/board/actions/${id}/give`, { owner: `seat.${seat}`, said: "She has the figures." });
    assert.equal((await clock(id))?.["whose"], `staff:${owner.staffId}`);
    await step(`/board/actions/${id}/update`, { said: "I have begun." }, owner);
  });

  test("is dropped only by a decision of its body", async () => {
    const body = "advisory-group";
    const id = await agree({}, `/board/bodies/${body}/actions/new`);
    assert.equal((await keeper.post(`/board/actions/${id}/drop`, { said: "No longer wanted." })).status, 409);
    const meeting = await meetingOf(body);
    await rows(
      "update governance.seat set until = '2025-12-31', ended_by = begun_by where body = $1 and until is null",
      body,
    );
    await step(`/board/meetings/${meeting}/hold`, { members: "5", agencies: ["constabulary"] });
    await step(`/board/meetings/${meeting}/decide`, {
      item: "1",
      words: "The figures are not needed.",
      options: "To wait.",
      influence: ["none"],
    });
    const [decision] = await rows("select id from governance.decision where meeting_id = $1", meeting);
    await step(`/board/actions/${id}/drop`, { decision: String(decision?.["id"]), said: "It was decided." });
    assert.match((await member.get(`/board/actions/${id}`)).body, /Dropped by decision[^]*H-[0-9A-Z]{6}\/1/);
  });

  test("stands at the meeting that agreed it, and at the next one while it is open; the log narrows", async () => {
    const first = await meetingOf("executive-board");
    const id = await agree(
      { item: "2", what: "A thing to be found again" },
      `/board/meetings/${first}/actions/new`,
    );
    assert.match(
      (await member.get(`/board/meetings/${first}`)).body,
      /Actions agreed[^]*A thing to be found again/,
    );
    assert.match((await member.get(`/board/actions/${id}`)).body, /on “Two”/);
    const next = await meetingOf("executive-board");
    assert.match(
      (await member.get(`/board/meetings/${next}`)).body,
      /Matters arising[^]*A thing to be found again/,
    );
    const log = async (query: string) => (await member.get(`/board/actions?${query}`)).body;
    assert.match(
      await log("body=executive-board&state=open&owner=constabulary"),
      /A thing to be found again/,
    );
    for (const other of ["state=done", "body=advisory-group"])
      assert.doesNotMatch(await log(other), /A thing to be found again/);
    assert.equal((await member.get("/board/actions?body=nonsense")).status, 200);
    await step(`/board/actions/${id}/done`, { said: "Done." });
    assert.doesNotMatch((await member.get(`/board/meetings/${next}`)).body, /A thing to be found again/);
  });

  test("counts by its day: on time if it was done by then, and never by a day that was moved before it came", async () => {
    const from = Date.now();
    const at = (days: number): string => `timestamptz '${new Date(from - days * 86_400_000).toISOString()}'`;
    const clocks = async (
      id: string,
      ...spans: readonly (readonly [number, number, number | undefined])[]
    ) => {
      await rows("delete from process.clock where thing_id = $1", id);
      for (const [started, due, stopped] of spans)
        await rows(
          `insert into process.clock (thing_id, name, started_at, limit_key, for_grantee, due_at, stopped_at)
           values ($1, 'due', ${at(started)}, 'governance.action-due', 'role:x/y', ${at(due)}, ${stopped === undefined ? "null" : at(stopped)})`,
          id,
        );
      const counted = await rows(
        "select met from figures.told where measure = 'board-actions' and thing_id = $1 order by at",
        id,
      );
      return counted.map(({ met }) => met);
    };
    assert.deepEqual(await clocks(await agree(), [30, 10, 12]), [true], "done two days before");
    assert.deepEqual(await clocks(await agree(), [30, 10, 8]), [false], "done two days late");
    assert.deepEqual(await clocks(await agree(), [30, 10, undefined]), [false], "not done yet");
    assert.deepEqual(await clocks(await agree(), [30, 20, 25], [25, 10, 12]), [true], "moved before its day");
    assert.deepEqual(
      await clocks(await agree(), [30, 20, 15], [15, 10, 12]),
      [false, true],
      "moved after it",
    );
    assert.deepEqual(await clocks(await agree(), [30, -5, undefined]), [], "not due yet");
  });
});
