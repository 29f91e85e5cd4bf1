import assert from "node:assert/strict";
import type { StaffBrowser } from "./person.ts";

/** A survey's figure, brought in by file. */
export async function sendFiguresFile(sender: StaffBrowser): Promise<string> {
  const file = {
    title: "A survey",
    rows: "indicator,period,numerator,denominator,source\n3,2024,70,100,A survey",
  };
  const shown = await sender.post("/indicators/imports/send", file);
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(shown.body)?.[1] ?? "";
  const sent = await sender.post("/indicators/imports/send", { ...file, seen });
  assert.equal(sent.status, 303, sent.body);
  return sent.location.split("/").at(-1) ?? "";
}

/** What shows a commitment. */
export async function addEvidence(manager: StaffBrowser): Promise<string> {
  const added = await manager.post("/plan/strategy/items/P1.O1.1/evidence", {
    kind: "link",
    link: "https://example.org/standard",
    shows: "The standard.",
  });
  assert.equal(added.status, 303, added.body);
  const { body } = await manager.get("/plan/strategy/items/P1.O1.1");
  return /href="\/plan\/evidence\/([0-9a-f-]+)"/.exec(body)?.[1] ?? "";
}
