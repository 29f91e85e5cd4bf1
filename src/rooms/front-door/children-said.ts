import { ageOn } from "../people/index.ts";
import { sayHerChild } from "../relationships/index.ts";
import type { ContactAnswers } from "./store/contact.ts";

/**
 * Her children as they were spoken of when help was asked for, before anything is recorded, a line each. Pure.
 * @param day today, yyyy-mm-dd
 */
export function childrenSaid({ childrenWho, professional }: ContactAnswers, day: string): string[] {
  const told = (professional?.children ?? []).map(({ name, born, age, relation }) => {
    const years = born ? ageOn(born, day) : age;
    const child = sayHerChild({ given: name, age: years, kind: "parent-of", together: "unknown" });
    return relation ? `${child}; ${relation}` : child;
  });
  return [...told, ...(childrenWho ? [childrenWho] : [])];
}
