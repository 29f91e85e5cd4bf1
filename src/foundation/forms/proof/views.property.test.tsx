import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import {
  CheckAnswers,
  type Form,
  inputName,
  parseForm,
  parsePage,
  type Question,
  QuestionPage,
  StaffForm,
  translationKeys,
  visiblePages,
} from "../index.ts";
import { lineOf } from "../reading.ts";
import { arbitraryBody, honestBody, TODAY } from "./arbitrary-body.ts";
import { arbitraryForm } from "./arbitrary-form.ts";
import { namesIn, sendPage } from "./send-page.ts";

const NEUTRAL_NAME =
  /^(conditional-)?q\d+(_(day|month|year|from|to|note|skip))?(-\d+)?(-item)?(-hint|-error)?$|^form_version$|^csrf$/;

const honest = arbitraryForm.chain((form) => fc.tuple(fc.constant(form), honestBody(form)));
const sent = arbitraryForm.chain((form) => fc.tuple(fc.constant(form), arbitraryBody(form)));

test("a staff form that is shown with answers sends the same answers back", () => {
  fc.assert(
    fc.property(honest, ([form, body]) => {
      const parsed = parseForm(form, body, TODAY);
      assert.ok(parsed.ok);
      const html = renderToString(
        <StaffForm form={form} answers={parsed.answers} action="/" submit="Save" />,
      );
      assert.deepEqual(parseForm(form, sendPage(html), TODAY), parsed);
    }),
  );
});

test("each public page that is shown with answers sends the same answers back", () => {
  fc.assert(
    fc.property(honest, ([form, body]) => {
      const parsed = parseForm(form, body, TODAY);
      assert.ok(parsed.ok);
      for (const page of visiblePages(form, parsed.answers)) {
        const html = renderToString(
          <QuestionPage form={form} page={page} answers={parsed.answers} action="/" />,
        );
        assert.deepEqual(parsePage(form, page.id, sendPage(html), parsed.answers, TODAY), parsed);
      }
    }),
  );
});

test("whatever was typed and could not be taken is on the page again, with its errors", () => {
  fc.assert(
    fc.property(sent, ([form, body]) => {
      const parsed = parseForm(form, body, TODAY);
      if (parsed.ok) return;
      const html = renderToString(
        <StaffForm
          form={form}
          answers={{}}
          errors={parsed.errors}
          entered={parsed.entered}
          action="/"
          submit="Save"
        />,
      );
      const again = sendPage(html);
      const ids = new Set(namesIn(html));
      for (const question of form.questions.filter(({ field }) => !field.options)) {
        for (const { name } of question.field.parts) {
          const typed = lineOf(parsed.entered[question.id] ?? {}, name);
          const isShown = ids.has(inputName(form, question, name));
          if (isShown && isTyped(question, name)) assert.equal(fieldIn(again, form, question, name), typed);
        }
      }
      assert.ok(parsed.errors.every((error) => ids.has(error.input)));
    }),
  );
});

test("nothing a neutral form puts on a page is named after what it asks", () => {
  fc.assert(
    fc.property(honest, ([form, body]) => {
      if (!form.neutral) return;
      for (const html of pagesOf(form, body)) {
        assert.deepEqual(
          namesIn(html).filter((name) => !NEUTRAL_NAME.test(name)),
          [],
        );
      }
    }),
  );
});

test("every word on every page can be translated: its key and its English are in the list", () => {
  fc.assert(
    fc.property(sent, ([form, body]) => {
      const keys = translationKeys(form);
      const words = (key: string, english: string) => {
        assert.equal(keys[key], english, `“${key}” is not in the list`);
        return `~${key}~`;
      };
      for (const html of pagesOf(form, body, words)) assert.ok(!html.includes("Label of"));
    }),
  );
});

test("no two things on a page share an id", () => {
  fc.assert(
    fc.property(sent, ([form, body]) => {
      for (const html of pagesOf(form, body)) {
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
      }
    }),
  );
});

function pagesOf(form: Form, body: unknown, words?: (key: string, english: string) => string): string[] {
  const parsed = parseForm(form, body, TODAY);
  const shared = {
    form,
    words,
    answers: parsed.ok ? parsed.answers : {},
    ...(parsed.ok ? {} : { errors: parsed.errors, entered: parsed.entered }),
    action: "/",
  };
  const views: VNode[] = [
    <StaffForm {...shared} submit="~" />,
    ...form.pages.map((page) => <QuestionPage {...shared} page={page} />),
    <CheckAnswers {...shared} changeAddress={(pageId) => `/${pageId}`} submit="~" />,
  ];
  return views.map((view) => renderToString(view));
}

// Boxes to tick are either ticked or not; only what is written can be lost.
function isTyped({ field }: Question, part: string): boolean {
  return field.kind !== "confirm" && part !== "skip";
}

function fieldIn(
  body: Readonly<Record<string, unknown>>,
  form: Form,
  question: Question,
  part: string,
): string {
  const value = body[inputName(form, question, part)];
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
}
