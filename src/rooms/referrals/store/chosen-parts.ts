import type { Answers } from "../../../foundation/forms/index.ts";
import { sealValue, type House } from "../../../foundation/house/index.ts";
import { pickParts, type Told } from "../model/pick-parts.ts";
import type { Shared } from "../model/shared.ts";

/** What was chosen on the page: which parts, on what basis, and so exactly what goes. */
export function chosenParts(told: Told, answers: Answers): ChosenParts {
  const parts = listOf(answers["parts"]);
  const basis = answers["basis"];
  if (typeof basis !== "string") throw new Error('The form lets nobody through without "basis".');
  const [necessity, message] = [answers["necessity"], answers["message"]].map((text) =>
    typeof text === "string" ? text : undefined,
  );
  return { parts, basis, shared: pickParts(told, { parts, necessity, message }) };
}

/** Seals what is shared, for the row of this referral. */
export function sealShared(house: House, id: string, shared: Shared): Buffer {
  const place = { table: "referral.referral", row: id, column: "shared" };
  return sealValue(house, place, shared as Parameters<typeof sealValue>[2]);
}

/** The values of an answer to "which of these"; none when it was not given. */
export function listOf(answer: Answers[string]): string[] {
  return Array.isArray(answer) ? answer.filter((each) => typeof each === "string") : [];
}

type ChosenParts = { readonly parts: string[]; readonly basis: string; readonly shared: Shared };
