import type { Fault } from "./fault.ts";

const REFUGE = "  name: Refuge\n";
const ADDRESS = /where people are kept safe/;
const CURE = /Take it out/;

/** What may be wrong with the directory: above all an address that nobody may find (SAFETY 68). */
export const SERVICE_FAULTS: readonly Fault[] = [
  {
    name: "the address of a refuge",
    file: "services.yaml",
    from: REFUGE,
    to: `${REFUGE}  place: { address: Quiet House, town: Hatfield, postcode: ZZ99 1AC }\n`,
    at: "  place: { address: Quiet House",
    message: ADDRESS,
    cure: CURE,
  },
  {
    name: "the address of a refuge in a sentence about it",
    file: "services.yaml",
    from: "what: A safe place to live for women",
    to: "what: At 12 Mill Lane. A safe place to live for women",
    message: ADDRESS,
    cure: CURE,
  },
  {
    name: "the postcode of a safe home in what happens when one calls",
    file: "services.yaml",
    from: "They look for a home of your own.",
    to: "They look for a home of your own in zz99 1ac.",
    message: ADDRESS,
    cure: CURE,
  },
  {
    name: "an address of what is called a refuge, whatever need it meets",
    file: "services.yaml",
    from: "name: One Stop Shop",
    to: "name: Women's refuge and advice",
    at: '  place: { address: "The Corner House',
    message: ADDRESS,
    cure: CURE,
  },
  {
    name: "a closing time before the opening time",
    file: "services.yaml",
    from: 'from: "20:00", to: "02:00", pastMidnight: true',
    to: 'from: "20:00", to: "02:00"',
    message: /closes at 02:00, before it opens at 20:00/,
    cure: /pastMidnight/,
  },
  {
    name: "hours past midnight that would be a day long",
    file: "services.yaml",
    from: 'to: "02:00", pastMidnight: true',
    to: 'to: "22:00", pastMidnight: true',
    message: /until 22:00 on the day after/,
    cure: /pastMidnight/,
  },
  {
    name: "hours of its own on bank holidays that are not given",
    file: "services.yaml",
    from: "days: [sat, bank-holiday]",
    to: "days: [sat]",
    at: "  bankHolidays: own-hours",
    message: /but none are given/,
    cure: /as-usual/,
  },
  {
    name: "a service among the first to call that has no number",
    file: "services.yaml",
    from: "  phone: 08 088 088 088\n",
    to: "",
    at: "  isFirstToCall: true",
    message: /has no number/,
    cure: /Add "phone:"/,
  },
  {
    name: "a plain question about a form of abuse that is not in the list",
    file: "plain-questions.yaml",
    from: "forms: [stalking]",
    to: "forms: [stalkin]",
    message: /no form of abuse "stalkin"/,
    cure: /Did you mean "stalking"/,
  },
];
