/** Who the other is to the first of the two, as she said it and in words. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  partner: "partner",
  "ex-partner": "former partner",
  family: "family",
  household: "someone in the household",
  known: "someone known",
  stranger: "a stranger",
  several: "one of several people",
};
