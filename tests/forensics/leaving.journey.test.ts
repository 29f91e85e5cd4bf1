import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PROTECTIONS } from "./protections.ts";
import { countTraces } from "./result.ts";
import { visitsWhileTesting } from "./visits.ts";

// Some of what the long suite does, in every way and without each protection.
describe("after all that can be told, on the whole of the device", { concurrency: true }, () => {
  const visit = visitsWhileTesting();

  test("nothing typed or shown is left by Escape", async () => {
    const examined = await visit({ way: "Escape", hasScript: true });
    assert.deepEqual([countTraces(examined, "typed"), countTraces(examined, "shown")], [0, 0], say(examined));
  });

  test("nothing typed is left by the button without JavaScript, nor anything shown", async () => {
    const examined = await visit({ way: "the button", hasScript: false });
    assert.deepEqual([countTraces(examined, "typed"), countTraces(examined, "shown")], [0, 0], say(examined));
  });

  test("a careless site leaves traces on its pages, in its sessions, in History, in caches: so the search sees them", async () => {
    const { found } = await visit({ way: "the button", hasScript: false, taken: PROTECTIONS });
    assert.notDeepEqual(found["session files"].typed, []);
    for (const place of ["Back and Forward", "History", "session files", "caches"] as const)
      assert.notDeepEqual(found[place].shown, [], place);
  });
});

function say({ found }: { found: object }): string {
  return JSON.stringify(found, null, 1);
}
