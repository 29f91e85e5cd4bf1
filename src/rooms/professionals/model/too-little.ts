import type { Answers } from "../../../foundation/forms/index.ts";

/** What a request lacks, and the page of it on which that is asked. */
export type Lack = { readonly page: string; readonly text: string };

const WHO = ["given", "family", "otherNames", "address", "phoneOne", "phoneTwo"] as const;

/**
 * What the front door could not go by in a request as it is written. Nothing of it is compulsory, and a request without
 * it is taken all the same; but whoever sends it should know. Pure.
 */
export function tooLittle(answers: Answers): Lack[] {
  const hasNobody = !WHO.some((name) => answers[name]);
  const hasNoWay = answers["asked"] !== "yes" && !answers["referrerPhone"];
  return [
    ...(hasNobody
      ? [{ page: "her", text: "Nothing here says who she is: no name, no number, no address." }]
      : []),
    ...(hasNoWay
      ? [
          {
            page: "you",
            text: "There is no safe way to reach her yet, and no work number of yours: nobody can be rung about this.",
          },
        ]
      : []),
  ];
}
