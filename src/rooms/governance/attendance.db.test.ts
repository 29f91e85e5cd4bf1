import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { OPEN_SEAT, seatSite } from "../../../tests/support/seat-site.ts";

const { rows, keeper, member, sit, step, meetingOf } = await seatSite();

describe("who was there", () => {
  test("is said seat by seat where the body has some: the quorum is of votes and the agencies they speak for", async () => {
    const body = "safe-accommodation-group";
    const seats: readonly (readonly [string, string, string])[] = [
      ["Gil Made-Up", "county-council", "chair"],
      ["Hal Made-Up", "constabulary", "member"],
      ["Ida Made-Up", "co-production-panel", "member"],
      ["Jo Made-Up", "stevenage-council", "member"],
      ["Kim Made-Up", "icb", "observer"],
    ];
    for (const [name, agency, part] of seats) await sit(body, { name, agency, part, ...OPEN_SEAT });
    const id = await meetingOf(body);
    assert.match((await member.get(`/board/meetings/${id}`)).body, /Members[^]*Hal Made-Up/);
    const form = (await keeper.get(`/board/meetings/${id}/hold`)).body;
    const at = (name: string): string => {
      const places = [...form.matchAll(/<legend[^>]*>\s*([^<]*?)\s*<\/legend>[^]*?name="(seat\d+)"/g)];
      return places.find(([, label]) => label?.includes(name))?.[2] ?? "";
    };
    await step(`/board/meetings/${id}/hold`, {
      [at("Gil")]: "present",
      [at("Hal")]: "represented",
      [`${at("Hal")}-by`]: "Lea Made-Up",
      [at("Ida")]: "represented",
      [`${at("Ida")}-by`]: "Never Kept",
      [at("Jo")]: "present",
      [at("Kim")]: "present",
    });
    const [kept] = await rows("select members, agencies, quorum from governance.meeting where id = $1", id);
    assert.equal(kept?.["members"], 4);
    assert.equal(Array.isArray(kept?.["agencies"]) && kept["agencies"].length, 4);
    assert.equal(kept?.["quorum"], "met");
    const seen = (await member.get(`/board/meetings/${id}`)).body;
    assert.match(seen, /Attendance[^]*Represented by Lea Made-Up/);
    assert.doesNotMatch(seen, /Ida Made-Up|Never Kept/);
    assert.doesNotMatch((await keeper.get(`/board/meetings/${id}`)).body, /Never Kept/);
  });

  test("is put right seat by seat, and what was said first stays", async () => {
    const body = "community-services-group";
    for (const name of ["Ned Made-Up", "Una Made-Up"])
      await sit(body, { name, agency: name[0] === "N" ? "icb" : "schools", part: "member", ...OPEN_SEAT });
    const id = await meetingOf(body);
    await step(`/board/meetings/${id}/hold`, { seat1: "present", seat2: "present" });
    const form = (await keeper.get(`/board/meetings/${id}/attendance`)).body;
    assert.equal([...form.matchAll(/value="present" checked/g)].length, 2);
    await step(`/board/meetings/${id}/attendance`, {
      seat1: "present",
      seat2: "absent",
      why: "She had left.",
    });
    const seen = (await member.get(`/board/meetings/${id}`)).body;
    assert.match(seen, /Were there[^]*1: [^]*She had left\. Until then it said 2/);
    assert.equal((await rows("select was from governance.attendance where meeting_id = $1", id)).length, 4);
    await rows("update governance.seat set until = since, ended_by = begun_by where body = $1", body);
  });

  test("must be said of every seat", async () => {
    await sit("perpetrator-group", {
      name: "Max Made-Up",
      agency: "probation",
      part: "member",
      ...OPEN_SEAT,
    });
    const id = await meetingOf("perpetrator-group");
    const refused = await keeper.post(`/board/meetings/${id}/hold`, {});
    assert.equal(refused.status, 422);
    assert.match(refused.body, /Max Made-Up/);
  });
});
