import assert from "node:assert/strict";
import { before, test } from "node:test";
import { testHouse } from "../../../tests/support/site.ts";
import { newDraftSecret } from "../crypto/index.ts";
import type { House } from "../house/index.ts";
import { deleteDraft, findDraft, putDraft } from "./index.ts";

const MANY = 250;

let house: House;

before(async () => {
  house = await testHouse();
});

test("of many who ask for their drafts at once each has her own, and whoever has none has nothing", async () => {
  const secrets = Array.from({ length: MANY }, newDraftSecret);
  const kept = secrets.filter((_, place) => place % 3 !== 0);
  await Promise.all(kept.map((secret) => putDraft(house, secret, { whose: secret })));
  const found = await Promise.all(secrets.map((secret) => findDraft(house, secret)));
  const wanted = secrets.map((secret, place) => (place % 3 === 0 ? undefined : { whose: secret }));
  assert.deepEqual(found, wanted);
  const twice = await Promise.all([findDraft(house, kept[0] ?? ""), findDraft(house, kept[0] ?? "")]);
  assert.deepEqual(twice, [{ whose: kept[0] }, { whose: kept[0] }]);
});

test("what was put before is read, and what was deleted before is not", async () => {
  const secret = newDraftSecret();
  for (let count = 0; count < 5; count += 1) {
    const others = Promise.all(Array.from({ length: 9 }, () => findDraft(house, newDraftSecret())));
    await putDraft(house, secret, { count });
    assert.deepEqual(await findDraft(house, secret), { count });
    await others;
  }
  await deleteDraft(house, secret);
  assert.equal(await findDraft(house, secret), undefined);
});

test("when the database is away, everybody is told so, and the next who ask too", async () => {
  const gone = (): Promise<never> => Promise.reject(new Error("The connection is gone."));
  const away: House = { ...house, database: { ...house.database, statementAs: gone } };
  for (let turn = 0; turn < 2; turn += 1) {
    const asked = [1, 2, 3].map(() => findDraft(away, newDraftSecret()));
    const told = await Promise.allSettled(asked);
    assert.deepEqual(
      told.map(({ status }) => status),
      ["rejected", "rejected", "rejected"],
    );
  }
});
