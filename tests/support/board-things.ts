import assert from "node:assert/strict";
import type { staffBrowser } from "./person.ts";

/** A meeting that is planned. @returns its id */
export async function meetingOf(keeper: Browser, body = "prevention-group"): Promise<string> {
  const planned = await keeper.post("/board/meetings/new", {
    body,
    title: "A meeting",
    day_day: "5",
    day_month: "1",
    day_year: "2026",
    agenda: "One",
  });
  assert.equal(planned.status, 303, planned.body);
  return planned.location.split("/")[3] ?? "";
}

/** A decision that a board recorded at a meeting of 5 January 2026. @returns the meeting's id */
export async function boardDecision(keeper: Browser, words: string): Promise<string> {
  const id = await meetingOf(keeper, "executive-board");
  const said = { item: "1", words, options: "To wait.", influence: ["none"] };
  const there = { members: "5", agencies: ["county-council", "constabulary", "schools"] };
  for (const [step, fields] of [
    ["papers", {}],
    ["hold", there],
    ["decide", said],
  ] as const) {
    const taken = await keeper.post(`/board/meetings/${id}/${step}`, fields);
    assert.equal(taken.status, 303, `${step}: ${taken.body}`);
  }
  return id;
}

/** An action that an agency was given. @returns its id */
export async function boardActionOf(keeper: Browser): Promise<string> {
  const agreed = await keeper.post("/board/bodies/prevention-group/actions/new", {
    what: "An action",
    owner: "agency.county-council",
    due_day: "5",
    due_month: "1",
    due_year: "2099",
  });
  assert.equal(agreed.status, 303, agreed.body);
  return agreed.location.split("/")[3] ?? "";
}

/** A risk that was raised. @returns its id */
export async function strategicRiskOf(keeper: Browser): Promise<string> {
  const raised = await keeper.post("/board/risks/new", {
    body: "prevention-group",
    title: "A risk",
    cause: "One",
    event: "Two",
    effect: "Three",
    objectives: ["P1.O1"],
    owner: "county-council",
    role: "Head",
  });
  assert.equal(raised.status, 303, raised.body);
  return raised.location.split("/")[3] ?? "";
}

type Browser = Pick<ReturnType<typeof staffBrowser>, "post">;
