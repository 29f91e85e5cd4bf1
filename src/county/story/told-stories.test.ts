import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { workingDays } from "../../foundation/clock/index.ts";
import { checkoutRoot } from "../../foundation/config/index.ts";
import { loadPack } from "../../foundation/pack/index.ts";
import { workforceOf } from "../engine/colleague.ts";
import { newRandom } from "../random.ts";
import { toldStories } from "./told-stories.ts";

// Whoever changes how stories are told changes what chance makes of these: give one another `chance` until it fits again.
const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const teller = {
  random: newRandom("unused"),
  seed: "unused",
  pack,
  calendar: workingDays([], pack.partnership.timezone),
  colleagues: workforceOf(pack).all,
};
const moves = toldStories(teller, new Date("2026-11-21T10:00:00Z"), 730);

/** What happened, in order, to one of them: steps, and what each referral or closing said. */
function told(place: number): string[] {
  const hers = moves.filter(({ on }) => new RegExp(` ${place}(\\.|$)`).test(on));
  return hers.map((move) => {
    if (move.does === "refer") return `refer ${String(move.fields["service"])}`;
    if (move.does !== "step") return move.does;
    return [move.on.split(" ")[0], move.step, move.step === "judge" ? "" : move.fields["reason"]]
      .filter(Boolean)
      .join(" ");
  });
}

function assertTold(place: number, wanted: readonly string[]): void {
  const said = told(place);
  for (const each of wanted) assert.ok(said.includes(each), `${each} is not among: ${said.join(", ")}`);
}

test("Niamh, in danger, is referred to an advocate, a question is answered, and her case ends as planned", () => {
  const sent = ["refer idva", "referral ask", "referral reply", "referral accept"];
  assertTold(7000, [...sent, "contact safe-contact", "contact other-side", "relationship judge"]);
  assertTold(7000, ["plan agree", "review complete", "case close plan-complete"]);
});

test("Ewa is reached after tries; of two services one declines and the other takes her case", () => {
  const said = told(7001);
  assertTold(7001, ["contact attempt", "contact reached", "referral accept"]);
  assert.equal(said.filter((each) => each.startsWith("refer ")).length, 2);
  assert.equal(said.filter((each) => each.startsWith("referral decline")).length, 1);
});

test("Grace is tried three times and not reached, and that is said", () => {
  const said = told(7002);
  assert.equal(said.filter((each) => each === "contact attempt").length, 3);
  assert.ok(!said.includes("contact reached"));
  assertTold(7002, ["contact close no-contact"]);
});
