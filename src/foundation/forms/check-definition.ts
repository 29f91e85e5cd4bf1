import { type Condition, fieldsOf } from "./condition.ts";
import { RATHER_NOT_SAY } from "./field.ts";
import type { FormDefinition, Question } from "./form.ts";
import { FormDefinitionError } from "./form-definition-error.ts";
import { UNFIT } from "./field-error.ts";
import { SHARED_ERRORS } from "./shared-words.ts";

const FORM_OR_PAGE_ID = /^[a-z][a-z0-9-]*$/;
const FIELD_ID = /^[a-z][A-Za-z0-9-]*$/;
const OPTION_VALUE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** The head of the engine's own translation keys, and the name of a form's hidden input. */
const RESERVED = new Set(["forms", "csrf"]);

/** Refuses a definition that would go wrong later. @throws {FormDefinitionError} */
export function checkDefinition(definition: FormDefinition, questions: readonly Question[]): void {
  const refuse: Refuse = (fault) => {
    throw new FormDefinitionError(definition.id, fault);
  };
  checkId("form", definition.id, FORM_OR_PAGE_ID, refuse);
  if (!Number.isInteger(definition.version) || definition.version < 1)
    refuse("its version must be 1, 2, 3 ...");
  if (definition.pages.length === 0) refuse("it has no pages");
  for (const page of definition.pages) {
    checkId("page", page.id, FORM_OR_PAGE_ID, refuse);
    if (Object.keys(page.fields).length === 0) refuse(`page “${page.id}” has no fields`);
    const own = questions.findIndex((question) => question.page === page);
    const earlier = questions.slice(0, own).map(({ id }) => id);
    const strange = (page.about ?? []).filter((id) => !earlier.includes(id));
    if (strange.length > 0)
      refuse(`page “${page.id}” is about “${strange.join(", ")}”, which is not asked before it`);
  }
  refuseRepeated(
    "page",
    definition.pages.map((page) => page.id),
    refuse,
  );
  refuseRepeated(
    "field",
    questions.map((question) => question.id),
    refuse,
  );
  for (const question of questions) checkQuestion(question, questions, refuse);
}

function checkQuestion(question: Question, questions: readonly Question[], refuse: Refuse): void {
  const { id, field, page } = question;
  checkId("field", id, FIELD_ID, refuse);
  checkOptions(question, refuse);
  const unknown = Object.keys(field.errors ?? {}).filter((code) => !isErrorCode(question, code));
  if (unknown.length > 0) refuse(`field “${id}” words an error it never gives: ${unknown.join(", ")}`);
  const first = questions.findIndex((each) => each.page === page);
  if (page.when) checkCondition(page.when, questions.slice(0, first), `page “${page.id}”`, refuse);
  if (field.when)
    checkCondition(field.when, questions.slice(0, question.number - 1), `field “${id}”`, refuse);
}

function checkCondition(
  condition: Condition,
  earlier: readonly Question[],
  who: string,
  refuse: Refuse,
): void {
  if ("all" in condition) return condition.all.forEach((each) => checkCondition(each, earlier, who, refuse));
  if ("any" in condition) return condition.any.forEach((each) => checkCondition(each, earlier, who, refuse));
  if ("not" in condition) return checkCondition(condition.not, earlier, who, refuse);
  const [id] = fieldsOf(condition);
  const asked = earlier.find((each) => each.id === id)?.field;
  if (!asked) return refuse(`${who} depends on “${id}”, which is not asked before it`);
  if ("atLeast" in condition && asked.kind !== "number")
    refuse(`${who} compares “${id}”, which is no number`);
  if (!("is" in condition)) return;
  const values = asked.options?.map((option) => option.value) ?? [];
  const strange = condition.is.filter((value) => !values.includes(value) || value === RATHER_NOT_SAY);
  if (strange.length > 0)
    refuse(`${who} waits for “${id}” to be ${strange.join(", ")}, which is none of its options`);
}

function checkOptions({ id, field }: Question, refuse: Refuse): void {
  const values = field.options?.map((option) => option.value);
  if (!values) return;
  if (values.length === 0) refuse(`field “${id}” has no options`);
  refuseRepeated(`option of field “${id}”`, values, refuse);
  for (const value of values) checkId(`option of field “${id}”`, value, OPTION_VALUE, refuse);
}

function checkId(what: string, id: string, shape: RegExp, refuse: Refuse): void {
  if (!shape.test(id))
    refuse(`${what} “${id}” may only have letters, figures and dashes, starting with a letter`);
  if (id in Object.prototype || RESERVED.has(id))
    refuse(`${what} “${id}” has a name the engine keeps for itself`);
}

function refuseRepeated(what: string, ids: readonly string[], refuse: Refuse): void {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) refuse(`there are two of ${what} “${twice}”`);
}

function isErrorCode({ field }: Question, code: string): boolean {
  return code === UNFIT || Object.hasOwn(SHARED_ERRORS, code) || Object.hasOwn(field.messages, code);
}

type Refuse = (fault: string) => void;
