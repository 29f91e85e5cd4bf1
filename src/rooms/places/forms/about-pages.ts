import { choice, is, page, type Page } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { ABOUT, ABOUT_KEYS, type About } from "../model/codes.ts";
import { codeOptions } from "./code-options.ts";

const DECLINED = "rather-not-say";

type AboutPack = Pick<Pack, "words" | "characteristics">;

/**
 * Who tells us, if they like: the pack's own questions about a person, one a page, each of which may be left empty. A
 * pack without one of them does not ask it.
 */
export function aboutPages(pack: AboutPack, isAtOnce: boolean): Page[] {
  const asked = ABOUT_KEYS.flatMap((key) => aboutPage(pack, key));
  if (isAtOnce) return asked;
  return [gatePage(pack), ...asked.map((each) => ({ ...each, when: is("about", "yes") }))];
}

function gatePage({ words: { places: words } }: AboutPack): Page {
  return page({
    id: "about",
    title: words.aboutQuestion,
    why: words.aboutWhy,
    fields: {
      about: choice({
        label: words.aboutQuestion,
        options: [
          { value: "no", label: words.aboutNo },
          { value: "yes", label: words.aboutYes },
        ],
        optional: true,
      }),
    },
  });
}

function aboutPage({ words, characteristics }: AboutPack, key: About): Page[] {
  const known = characteristics.find(({ id }) => id === ABOUT[key]);
  if (!known) return [];
  const own = known.options.filter(({ id }) => id !== DECLINED);
  const options =
    key === "disability"
      ? codeOptions(["yes", "no"], words.placeDisabled)
      : own.map(({ id, label }) => ({ value: id, label }));
  return [
    page({
      id: `about-${key}`,
      title: known.question,
      fields: { [key]: choice({ label: known.question, options, optional: true, ratherNotSay: true }) },
    }),
  ];
}
