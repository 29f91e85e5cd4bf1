import type { Fault } from "./fault.ts";

/** What can be wrong with a page of information, as faults.ts has the others. */
export const PAGE_FAULTS: readonly Fault[] = [
  {
    name: "a page with another's number",
    file: "content/stalking.yaml",
    from: "number: 21",
    to: "number: 20",
    message: /"20" is already used/,
    cure: /a name of its own/,
  },
  {
    name: "a page whose address would be more than a number",
    file: "content/stalking.yaml",
    from: "number: 21",
    to: "number: stalking",
    message: /"number" is "stalking", but must be/,
    cure: /all that the address and the tab say/,
  },
  {
    name: "a page in a file of another name",
    file: "content/stalking.yaml",
    from: "id: stalking",
    to: "id: being-followed",
    message: /its file must be content\/being-followed.yaml/,
    cure: /Rename the file/,
  },
  {
    name: "a page about a form of abuse that is not in the list",
    file: "content/stalking.yaml",
    from: "forms: [stalking]",
    to: "forms: [stalkin]",
    message: /no form of abuse "stalkin"/,
    cure: /Did you mean "stalking"/,
  },
  {
    name: "a page that calls its reader a victim",
    file: "content/stalking.yaml",
    from: "Stalking is when",
    to: "You are a victim when",
    message: /says "victim"/,
    cure: /Say you/,
  },
  {
    name: "a title of the pages that tells what they are about",
    file: "words.yaml",
    from: "pageTitle: Page {number}",
    to: "pageTitle: Stalking {number}",
    message: /gives the site away: it contains "stalk"/,
    cure: /browser's history/,
  },
];
