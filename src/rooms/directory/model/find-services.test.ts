import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { findServices } from "./find-services.ts";
import type { Search } from "./search.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
const ids = (search: Search): string[] => findServices(pack, search).fits.map(({ service }) => service.id);
const first = (words: string): string | undefined => ids({ words })[0];

describe("words find services", () => {
  for (const [words, wanted] of [
    ["someone is following me", "stalking-advocacy"],
    ["he folows me hom from work", "stalking-advocacy"],
    ["stlaking", "stalking-advocacy"],
    ["he hits me", "helpline"],
    ["My husband is hitting me!", "helpline"],
    ["raped last night", "sarc"],
    ["my drink got spiked", "sarc"],
    ["counseling", "rape-crisis"],
    ["forced mariage", "harmful-practices"],
    ["LGBT", "lgbt-support"],
    ["my dad hits my mum", "young-people"],
    ["I want a divorce", "one-stop-shop"],
    ["my visa", "one-stop-shop"],
    ["nowhere safe to sleep tonight", "refuge"],
    ["we have a dog", "dispersed-homes"],
    ["Sunflower", "herts-sunflower"],
    ["a Polish interpreter", "idva"],
  ] as const)
    test(`"${words}" leads to ${wanted}`, () => assert.equal(first(words), wanted));

  test("every plain question of the pack leads somewhere, pressed or typed as it stands", () => {
    for (const { id, ask, isAboutOwnBehaviour, mayEndLife } of pack.plainQuestions) {
      const pressed = findServices(pack, { ask: id });
      assert.ok(pressed.fits.length + pressed.own.length + (mayEndLife ? pressed.lines.length : 0) > 0, id);
      assert.equal(pressed.own.length > 0, isAboutOwnBehaviour ?? false, id);
      const typed = findServices(pack, { words: ask });
      assert.ok(
        typed.taken.some((question) => question.id === id),
        `"${ask}" was taken as ${typed.taken.map((question) => question.id).join()}`,
      );
    }
  });

  test("words that may mean danger now say so, and others do not", () => {
    assert.ok(findServices(pack, { words: "he says he will kill me" }).mayBeInDanger);
    assert.ok(findServices(pack, { words: "he hits me and I have a dog" }).mayBeInDanger);
    assert.ok(!findServices(pack, { words: "debt" }).mayBeInDanger);
  });

  test("whoever may hurt herself is told at once who to talk to, and is taken for nobody else", () => {
    for (const words of [
      "I want to kill myself",
      "i dont want to be here any more, suicide",
      "thinking of ending my life",
      "I want to hurt myself",
      "I self harm",
      "I wish I was dead",
    ]) {
      const found = findServices(pack, { words });
      assert.ok(found.mayEndLife, words);
      assert.equal(found.taken[0]?.id, "ending-my-life", words);
      assert.deepEqual(found.own, [], words);
      assert.ok(!found.taken.some(({ id }) => id === "threat-to-kill"), words);
    }
    for (const words of ["he says he will kill me", "he hits me", "I live with my mum", "he wants me dead"])
      assert.ok(!findServices(pack, { words }).mayEndLife, words);
    assert.ok(findServices(pack, { words: "he hits me and I want to die" }).mayEndLife);
  });

  test("a car is no carer", () => {
    const { taken } = findServices(pack, { words: "my boyfriend put a tracker on my car" });
    assert.deepEqual(
      taken.map(({ id }) => id),
      ["tracked"],
    );
  });

  test("words that mean nothing we know find nothing, and little words alone find everything", () => {
    assert.deepEqual(ids({ words: "xyzzy plugh" }), []);
    assert.equal(ids({ words: "I need some help please" }).length, ids({}).length);
  });
});

describe("those for people who harm", () => {
  const own = (words: string): string[] => findServices(pack, { words }).own.map(({ service }) => service.id);

  test("stand apart, and come to whoever says what they do, or their name", () => {
    for (const words of ["I hit my wife", "I lose my temper", "anger management", "Chrysalis"])
      assert.deepEqual(own(words), ["chrysalis"], words);
    assert.deepEqual(ids({ ask: "own-anger" }), []);
  });

  test("never come to whoever says what is done to her", () => {
    for (const words of [
      "he hits me",
      "my husband hits me",
      "I'm scared",
      "she beats me",
      "he controls me",
      "I was raped",
    ])
      assert.deepEqual(own(words), [], words);
  });

  test("are never among the others, whatever is looked for", () => {
    const searches: fc.Arbitrary<Search> = fc.record(
      {
        words: fc.oneof(
          fc.string({ unit: "binary", maxLength: 40 }),
          fc.constantFrom(...pack.plainQuestions.flatMap(({ ask, alsoSaid = [] }) => [ask, ...alsoSaid])),
        ),
        district: fc.constantFrom(...pack.districts.map(({ id }) => id)),
        age: fc.constantFrom("under13", "from13", "from16", "from18", "from60"),
        gender: fc.constantFrom("woman", "man", "non-binary"),
        about: fc.subarray(["lgbt", "disabled", "deaf", "no-recourse"] as const),
        language: fc.constantFrom("english", "polish", "urdu"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(searches, (search) => {
        const { fits, others, own: apart } = findServices(pack, search);
        const all = [...fits, ...others];
        assert.ok(all.every(({ service }) => service.audience !== "people-causing-harm"));
        assert.ok(apart.every(({ service }) => service.audience === "people-causing-harm"));
        assert.equal(new Set(all.map(({ service }) => service.id)).size, all.length);
        for (const { service } of fits) {
          assert.ok(
            search.district === undefined ||
              service.countywide ||
              service.districts?.includes(search.district),
          );
          assert.ok(search.gender === undefined || service.whoFor.genders.includes(search.gender));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("who she is", () => {
  test("leaves out what is for others, and says why; nothing she leaves out counts", () => {
    const man = findServices(pack, { gender: "man", age: "from18", district: "stevenage" });
    const others = Object.fromEntries(man.others.map(({ service, misfits }) => [service.id, misfits]));
    assert.deepEqual(others, {
      "community-support": ["district"],
      "harmful-practices": ["gender"],
      "young-people": ["age"],
      refuge: ["gender"],
    });
    assert.equal(ids({}).length, pack.services.length - 1);
  });

  test("brings what is meant for her, or speaks her language, to the front, and says so", () => {
    assert.equal(ids({ words: "counselling", about: ["lgbt"] })[0], "rape-crisis");
    assert.equal(ids({ about: ["lgbt"] })[0], "lgbt-support");
    const urdu = findServices(pack, { language: "urdu" }).fits[0];
    assert.deepEqual(urdu?.reasons, [{ kind: "language", id: "urdu" }]);
  });
});
