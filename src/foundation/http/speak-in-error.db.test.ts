import assert from "node:assert/strict";
import { test } from "node:test";
import { testSite } from "../../../tests/support/route-site.ts";
import { Visitor } from "../../../tests/support/visitor.ts";
import { newDraftSecret } from "../crypto/index.ts";
import { ENGLISH, languageOf } from "../pack/index.ts";
import type { Site } from "./site.ts";

type SpeakTo = NonNullable<Site["speakTo"]>;

const inUrdu: SpeakTo = async ({ house }) => ({
  house,
  speech: { language: languageOf("ur"), isUnchecked: true, isEasy: false },
});

/** The language of the page that says there is no such page, to somebody who brought a visit's cookie. */
async function spokenIn(speakTo: SpeakTo): Promise<string | undefined> {
  const { app } = await testSite({ routes: [], speakTo });
  const visitor = new Visitor(app);
  visitor.cookie = `v=${newDraftSecret()}`;
  const seen = await visitor.get("/nothing-here");
  assert.equal(seen.status, 404);
  return /<html lang="([^"]*)"/.exec(seen.body)?.[1];
}

test("what went wrong is said in the visit's language", async () => {
  assert.equal(await spokenIn(inUrdu), "ur");
});

test("it is said in English when the visit cannot be read, or not at once", async () => {
  assert.equal(await spokenIn(() => Promise.reject(new Error("away"))), ENGLISH.code);
  assert.equal(await spokenIn(() => new Promise<never>(() => undefined)), ENGLISH.code);
});
