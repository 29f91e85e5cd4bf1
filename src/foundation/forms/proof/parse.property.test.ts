import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Answers } from "../answer.ts";
import {
  accepts,
  checkAnswers,
  firstIncompletePage,
  type Form,
  fromDraft,
  getQuestion,
  isComplete,
  jsonSchema,
  nextPage,
  type Parsed,
  parseForm,
  parsePage,
  prune,
  toDraft,
  visiblePages,
  visibleQuestions,
} from "../index.ts";
import { arbitraryBody, honestBody, TODAY } from "./arbitrary-body.ts";
import { arbitraryForm } from "./arbitrary-form.ts";
import { fitsSchema } from "./fits-schema.ts";

const sent = arbitraryForm.chain((form) => fc.tuple(fc.constant(form), arbitraryBody(form)));
const honest = arbitraryForm.chain((form) => fc.tuple(fc.constant(form), honestBody(form)));
const sentAfter = arbitraryForm.chain((form) =>
  fc.tuple(fc.constant(form), honestBody(form), arbitraryBody(form)),
);
const twice = arbitraryForm.chain((form) => fc.tuple(fc.constant(form), honestBody(form), honestBody(form)));

test("whatever is sent, reading a form gives whole answers or errors that point at its fields in order", () => {
  fc.assert(
    fc.property(sent, ([form, body]) => {
      const parsed = parseForm(form, body, TODAY);
      if (parsed.ok) assertWhole(form, parsed.answers);
      else assertErrors(form, parsed);
    }),
    { numRuns: 400 },
  );
});

test("whatever is sent to one page, the answers of the others stay or go, and none is left hidden", () => {
  fc.assert(
    fc.property(sentAfter, fc.nat(), ([form, earlier, body], place) => {
      const before = walk(form, earlier, {});
      const page = form.pages[place % form.pages.length];
      assert.ok(page);
      const parsed = parsePage(form, page.id, body, before, TODAY);
      if (!parsed.ok) return assertErrors(form, parsed);
      assert.deepEqual(prune(form, parsed.answers), parsed.answers);
      const others = Object.entries(parsed.answers).filter(([id]) => !Object.hasOwn(page.fields, id));
      assert.ok(others.every(([id, value]) => before[id] === value));
    }),
  );
});

test("what someone honest sends is always taken", () => {
  fc.assert(
    fc.property(honest, ([form, body]) => {
      const parsed = parseForm(form, body, TODAY);
      assert.ok(parsed.ok, JSON.stringify(parsed));
      assertWhole(form, parsed.answers);
    }),
    { numRuns: 400 },
  );
});

test("page by page gives the same answers as all at once, and ends", () => {
  fc.assert(
    fc.property(honest, ([form, body]) => {
      const whole = parseForm(form, body, TODAY);
      assert.ok(whole.ok);
      assert.deepEqual(walk(form, body, {}), whole.answers);
    }),
  );
});

test("going back to change answers leaves none to a question that is no longer asked", () => {
  fc.assert(
    fc.property(twice, fc.nat(), ([form, first, second], place) => {
      const before = walk(form, first, {});
      const page = form.pages[place % form.pages.length];
      assert.ok(page);
      const changed = parsePage(form, page.id, second, before, TODAY);
      assert.ok(changed.ok);
      assert.deepEqual(prune(form, changed.answers), changed.answers);
      const asked = new Set(visibleQuestions(form, changed.answers).map((question) => question.id));
      assert.deepEqual(
        Object.keys(changed.answers).filter((id) => !asked.has(id)),
        [],
      );
      const left = firstIncompletePage(form, changed.answers);
      assert.ok(left === undefined || visiblePages(form, changed.answers).includes(left));
    }),
  );
});

test("check answers lists exactly the visible questions that were answered, in order", () => {
  fc.assert(
    fc.property(honest, ([form, body]) => {
      const answers = walk(form, body, {});
      const rows = checkAnswers(form, answers, (pageId) => `/change/${pageId}`);
      const expected = visibleQuestions(form, answers).filter(({ id }) => answers[id] !== undefined);
      assert.deepEqual(
        rows.map((row) => row.field),
        expected.map(({ id }) => id),
      );
      assert.ok(rows.every((row) => row.value !== "" && row.changeAddress === `/change/${row.pageId}`));
    }),
  );
});

test("a draft gives back the same answers, and anything else gives answers that hold or none", () => {
  fc.assert(
    fc.property(sent, fc.anything(), ([form, body], anything) => {
      const parsed = parseForm(form, body, TODAY);
      if (parsed.ok) {
        const stored: unknown = JSON.parse(JSON.stringify(toDraft(form, parsed.answers)));
        assert.deepEqual(fromDraft(form, stored), parsed.answers);
      }
      for (const stored of [
        anything,
        { form: form.id, answers: anything },
        { form: form.id, answers: body },
      ]) {
        const kept: Answers = fromDraft(form, stored);
        assert.ok(Object.entries(kept).every(([id, value]) => accepts(getQuestion(form, id).field, value)));
      }
    }),
  );
});

function walk(form: Form, body: unknown, start: Answers): Answers {
  let answers = start;
  let page = visiblePages(form, answers)[0];
  for (let steps = 0; page; steps += 1) {
    assert.ok(steps < form.pages.length, "the journey goes round in a circle");
    const parsed: Parsed<Answers> = parsePage(form, page.id, body, answers, TODAY);
    assert.ok(parsed.ok);
    answers = parsed.answers;
    page = nextPage(form, answers, page.id);
  }
  return answers;
}

function assertWhole(form: Form, answers: Answers): void {
  assert.ok(isComplete(form, answers));
  assert.deepEqual(prune(form, answers), answers);
  assert.deepEqual(JSON.parse(JSON.stringify(answers)), answers);
  assert.ok(fitsSchema(jsonSchema(form), answers), JSON.stringify(answers));
  assert.ok(JSON.stringify(answers).isWellFormed() && !JSON.stringify(answers).includes("\\u0000"));
}

function assertErrors(form: Form, parsed: Extract<Parsed<unknown>, { ok: false }>): void {
  assert.ok(parsed.errors.length > 0);
  const places = parsed.errors.map((error) => {
    const question = getQuestion(form, error.field);
    const part = question.field.parts.findIndex((each) => each.name === error.part);
    assert.ok(part >= 0, `${error.field} has no part “${error.part}”`);
    assert.equal(question.page.id, error.pageId);
    return question.number * 10 + part;
  });
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.deepEqual(JSON.parse(JSON.stringify(parsed.entered)), parsed.entered);
}
