/** What CLDR calls otherwise than people here do. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = { bn: "Bengali", fa: "Farsi" };
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["ar", "ckb", "fa", "he", "ps", "ur"]);
/** What ends a sentence where it is not a full stop. */
const STOPS: Readonly<Record<string, string>> = { bn: "।", hi: "।", ps: "۔", ur: "۔" };

/** The language everything is written in first. */
export const ENGLISH: Language = {
  code: "en-GB",
  name: "English",
  englishName: "English",
  dir: "ltr",
  stop: ".",
};

/** What a page has to know of a language, from its code: "ur". */
export function languageOf(code: string): Language {
  const own = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  const english = new Intl.DisplayNames("en-GB", { type: "language" }).of(code) ?? code;
  return {
    code,
    name: own.charAt(0).toLocaleUpperCase(code) + own.slice(1),
    englishName: ENGLISH_NAMES[code] ?? english,
    dir: RIGHT_TO_LEFT.has(code) ? "rtl" : "ltr",
    stop: STOPS[code] ?? ".",
  };
}

/** Whether this is the code of a language that has a name. */
export function isLanguageCode(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && languageOf(code).englishName !== code;
}

export type Language = {
  /** As it stands in `lang`. */
  readonly code: string;
  /** As its own speakers write it. */
  readonly name: string;
  readonly englishName: string;
  readonly dir: "ltr" | "rtl";
  /** What a sentence ends with. */
  readonly stop: string;
};
