import type { PublicVisit } from "../../../foundation/http/index.ts";
import { fillWords, type Pack, type Service } from "../../../foundation/pack/index.ts";
import type { Misfit, Reason } from "../model/fit.ts";
import { inEnglish } from "./english.ts";

/** Why a service may fit, in a few words. */
export function sayReason(visit: PublicVisit, reason: Reason): string {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const english = (text: string): string => inEnglish(visit, text);
  switch (reason.kind) {
    case "form":
      return fillWords(finder.becauseForm, { label: english(lower(formName(pack, reason.id))) });
    case "need":
      return fillWords(finder.becauseNeed, { label: lower(needName(pack, reason.id)) });
    case "district":
      return fillWords(finder.becauseDistrict, { label: districtName(pack, reason.id) });
    case "gender":
      return fillWords(finder.becauseGender, { label: english(answerName(pack, "gender", reason.id)) });
    case "language":
      return fillWords(finder.becauseLanguage, {
        language: english(answerName(pack, "language", reason.id)),
      });
    case "run-by":
      return fillWords(finder.becauseRunBy, { label: english(reason.names.join(", ")) });
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
    return fillWords(finder.notDistrict, {
      label: listed(
        visit,
        districts.map((id) => districtName(pack, id)),
      ),
    });
  if (misfit === "gender") {
    const names = whoFor.genders.map((id) => lower(answerName(pack, "gender", id)));
    return fillWords(finder.notGender, { label: inEnglish(visit, names.join(", ")) });
  }
  const { from, to } = whoFor.ages;
  return to === undefined
    ? fillWords(finder.notAgeFrom, { from: String(from) })
    : fillWords(finder.notAge, { from: String(from), to: String(to) });
}

/** "A, B and C", as the page's language says it. */
export function listed({ speech }: PublicVisit, names: readonly string[]): string {
  return new Intl.ListFormat(speech?.language.code ?? "en-GB", { type: "conjunction" }).format(names);
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
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
