import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  findFixtureDifference,
  listFixtureComponents,
  readFixtures,
} from "../../../tests/support/govuk-fixtures.ts";

const COMPONENTS = 37;
const FIXTURES = 694;

const components = listFixtureComponents();
const count = { fixtures: 0, passed: 0 };

for (const component of components) {
  test(`${component} reproduces every fixture of govuk-frontend`, () => {
    const fixtures = readFixtures(component);
    const failures = fixtures.flatMap((fixture) => {
      const difference = findFixtureDifference(component, fixture);
      return difference ? [`${fixture.name}: ${difference}`] : [];
    });
    count.fixtures += fixtures.length;
    count.passed += fixtures.length - failures.length;
    assert.equal(failures.join("\n"), "");
  });
}

test("no component and no fixture is left out", () => {
  assert.deepEqual([components.length, count.fixtures], [COMPONENTS, FIXTURES]);
});

after(() => {
  const { fixtures, passed } = count;
  console.log(`govuk-frontend fixtures: ${components.length} components, ${passed} of ${fixtures} passed`);
});
