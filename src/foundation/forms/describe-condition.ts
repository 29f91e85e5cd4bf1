import type { Condition } from "./condition.ts";
import { sayOption } from "./ask-field.ts";
import { type Form, getQuestion } from "./form.ts";
import { sayFor } from "./say-for.ts";
import { sayShared, type Words } from "./words.ts";

/** A condition as a person reads it: “How may we reach you?” is “Phone” or “Text”. */
export function describeCondition(form: Form, condition: Condition, words: Words): string {
  const describe = (each: Condition) => describeCondition(form, each, words);
  if ("all" in condition) return condition.all.map(describe).join(sayShared(words, "and"));
  if ("any" in condition) return condition.any.map(describe).join(sayShared(words, "either"));
  if ("not" in condition) return sayShared(words, "conditionNot", { condition: describe(condition.not) });
  const question = getQuestion(form, condition.field);
  const say = sayFor(form, question, words);
  const label = say("label", question.field.label);
  if ("answered" in condition) return sayShared(words, "conditionAnswered", { label });
  if ("atLeast" in condition)
    return sayShared(words, "conditionAtLeast", { label, number: condition.atLeast });
  const picked = (question.field.options ?? []).filter((option) => condition.is.includes(option.value));
  const options = picked.map((option) => `“${sayOption(option, say)}”`).join(sayShared(words, "either"));
  return sayShared(words, "conditionIs", { label, options });
}
