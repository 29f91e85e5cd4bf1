import { visiblePages, type Answers, type Form, type Page } from "../../../foundation/forms/index.ts";
import { ENGLISH, type Language, type Pack } from "../../../foundation/pack/index.ts";

type Ahead = Pack["words"]["ahead"];

/** Which phrase stands for a page; those without one are too small to be named. */
const PHRASES: ReadonlyMap<string, Exclude<keyof Ahead, "lead" | "check">> = new Map([
  ["channel", "reach"],
  ["phone", "reach"],
  ["email", "reach"],
  ["device", "reach"],
  ["times", "when"],
  ["call", "when"],
  ["interpreter", "interpreter"],
  ["name", "name"],
  ["words", "words"],
  ["change", "change"],
  ["work", "work"],
  ["more", "more"],
  ["district", "where"],
  ["children", "children"],
  ["wants", "wants"],
  ["may-know", "mayKnow"],
  ["unsafe", "unsafe"],
  ["them", "them"],
  ["age", "age"],
  ["trusted", "trusted"],
  ["where", "place"],
  ["spot", "place"],
  ["environment", "atPlace"],
  ["behaviour", "atPlace"],
  ["not-reported", "told"],
  ["about", "aboutYou"],
]);

/** "Still to come: when it is safe, what to call you and a last look before you send." No count, no bar. */
export function stillToCome(
  form: Form,
  answers: Answers,
  page: Page,
  { ahead }: Pick<Pack["words"], "ahead">,
  { code, stop }: Pick<Language, "code" | "stop"> = ENGLISH,
): string {
  const pages = visiblePages(form, answers);
  const here = PHRASES.get(page.id);
  const coming = pages.slice(pages.indexOf(page) + 1).flatMap(({ id }) => PHRASES.get(id) ?? []);
  const phrases = new Set([...coming.filter((phrase) => phrase !== here), "check" as const]);
  const list = new Intl.ListFormat(code, { type: "conjunction" });
  return `${ahead.lead} ${list.format([...phrases].map((phrase) => ahead[phrase]))}${stop}`;
}
