import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ENGLISH, type Pack, type Service } from "../../../foundation/pack/index.ts";
import { fillIn, isEnglishHere } from "../model/fill-in.ts";
import type { Misfit, Reason } from "../model/fit.ts";
import { inEnglish } from "./english.ts";

/** Why a service may fit, in a few words each; what it gives is said together. */
export function sayReasons(visit: PublicVisit, reasons: readonly Reason[]): string[] {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const idsOf = (kind: "form" | "need"): string[] =>
    reasons.flatMap((reason) => (reason.kind === kind ? reason.id : []));
  const forms = idsOf("form").map((id) => inEnglish(visit, lower(formName(pack, id))));
  const needs = idsOf("need").map((id) => lower(needName(pack, id)));
  return [
    ...(forms.length > 0 ? [fillIn(finder.becauseForm, { label: forms.join(", ") })] : []),
    ...(needs.length > 0 ? [fillIn(finder.becauseNeed, { label: needs.join(", ") })] : []),
    ...reasons.flatMap((reason) =>
      reason.kind === "form" || reason.kind === "need" ? [] : sayOther(visit, reason),
    ),
  ];
}

function sayOther(visit: PublicVisit, reason: OtherReason): string {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const english = (text: string): string => inEnglish(visit, text);
  switch (reason.kind) {
    case "district":
      return fillIn(finder.becauseDistrict, { label: districtName(pack, reason.id) });
    case "gender":
      return fillIn(finder.becauseGender, { label: english(answerName(pack, "gender", reason.id)) });
    case "language":
      return fillIn(finder.becauseLanguage, {
        language: english(answerName(pack, "language", reason.id)),
      });
    case "run-by":
      return fillIn(finder.becauseRunBy, { label: english(reason.names.join(", ")) });
    case "words":
      return finder.becauseWords;
    case "age":
      return finder.becauseAge;
    case "meant":
      return finder.becauseMeant;
    case "interpreters":
      return finder.becauseInterpreter;
  }
}

/** Why a service is not for whoever looks. */
export function sayMisfit(visit: PublicVisit, { whoFor, districts = [] }: Service, misfit: Misfit): string {
  const { pack } = visit.house;
  const { finder } = pack.words;
  if (misfit === "district")
    return fillIn(finder.notDistrict, {
      label: listed(
        visit,
        districts.map((id) => districtName(pack, id)),
        finder.notDistrict,
      ),
    });
  if (misfit === "gender") {
    const names = whoFor.genders.map((id) => lower(answerName(pack, "gender", id)));
    return fillIn(finder.notGender, { label: inEnglish(visit, names.join(", ")) });
  }
  const { from, to } = whoFor.ages;
  return to === undefined
    ? fillIn(finder.notAgeFrom, { from: String(from) })
    : fillIn(finder.notAge, { from: String(from), to: String(to) });
}

/** "A, B and C", as the page's language says it, or as the sentence does that it stands in. */
export function listed({ speech }: PublicVisit, names: readonly string[], sentence = ""): string {
  const code = isEnglishHere(sentence) ? ENGLISH.code : (speech?.language.code ?? ENGLISH.code);
  return new Intl.ListFormat(code, { type: "conjunction" }).format(names);
}

/** A form of abuse in plain words. */
export function formName(pack: Pack, id: string): string {
  return pack.formsOfVawg.find((form) => form.id === id)?.plainName ?? "";
}

/** A need in plain words; these are translated. */
export function needName(pack: Pack, id: string): string {
  return pack.needs.find((need) => need.id === id)?.plainName ?? "";
}

export function districtName(pack: Pack, id: string): string {
  return pack.districts.find((district) => district.id === id)?.name ?? "";
}

/** An answer of a characteristic, as it is asked. */
export function answerName({ characteristics }: Pack, characteristic: string, id: string): string {
  const options = characteristics.find((each) => each.id === characteristic)?.options;
  return options?.find((option) => option.id === id)?.label ?? "";
}

/** Not at the start of a sentence; names and marks of another language stay as they are. */
function lower(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

type OtherReason = Exclude<Reason, { kind: "form" | "need" }>;
