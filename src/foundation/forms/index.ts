/** The door of the form engine: define a form once; read, show, check and describe it with what is here. */
export { type Answers, type AnswerValue, type RiskAnswer, type TimeSpan } from "./answer.ts";
export { checkAnswers, type CheckRow } from "./check-answers.ts";
export { accepts, firstIncompletePage, isComplete } from "./complete.ts";
export { all, answered, any, atLeast, type Condition, is, not } from "./condition.ts";
export { type AnswerCounts, countAnswers, sayCounts } from "./count-answers.ts";
export { type Draft, fromDraft, toDraft } from "./draft.ts";
export { type Field, type FieldOptions, type KindName, type Option } from "./field.ts";
export { enteredForm, enteredOf } from "./entered-form.ts";
export { errorText, type FieldError } from "./field-error.ts";
export {
  type AnswersOf,
  defineForm,
  findPage,
  type Form,
  type FormDefinition,
  getQuestion,
  type Question,
} from "./form.ts";
export { FormDefinitionError } from "./form-definition-error.ts";
export { sayEntered, type SaidEntry } from "./say-entered.ts";
export { formDocument } from "./form-document.ts";
export { formFromData } from "./form-from-data.ts";
export { inputName } from "./input-name.ts";
export { jsonSchema, type JsonSchema } from "./json-schema.ts";
export { choice, type ChoiceOptions } from "./kinds/choice.ts";
export { choices, type ChoicesOptions } from "./kinds/choices.ts";
export { confirm } from "./kinds/confirm.ts";
export { date, type DateOptions, type DateRule } from "./kinds/date.ts";
export { email } from "./kinds/email.ts";
export { longText, type LongTextOptions } from "./kinds/long-text.ts";
export { number, type NumberOptions } from "./kinds/number.ts";
export { phone, workPhone, writePhone } from "./kinds/phone.ts";
export { text, type TextOptions } from "./kinds/text.ts";
export { timeRange } from "./kinds/time-range.ts";
export { yesNo } from "./kinds/yes-no.ts";
export { yesNoUnknown, type RiskOptions } from "./kinds/yes-no-unknown.ts";
export { oneQuestion } from "./one-question.ts";
export { page, type Page } from "./page.ts";
export { type EnteredForm, type Parsed, parseForm, parsePage, refuseMissing } from "./parse.ts";
export { parsePageKeeping, type ParsedKeeping, putByFrom, type SoFar } from "./put-by.ts";
export { type Entered, isBlank } from "./reading.ts";
export { translationKeys } from "./translation-keys.ts";
export { nextPage, previousPage, prune, visiblePages, visibleQuestions } from "./visible.ts";
export { asWritten, type Words } from "./words.ts";
export { type WrittenForm, writtenFormSchema } from "./written-form.ts";
export { CheckAnswers, type CheckAnswersProps } from "./views/check-answers.tsx";
export { type SecondaryButton } from "./views/form-shell.tsx";
export { QuestionPage, type QuestionPageProps } from "./views/question-page.tsx";
export { StaffForm, type StaffFormProps } from "./views/staff-form.tsx";
