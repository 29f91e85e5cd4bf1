import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";
import type { Fields } from "../engine/move.ts";
import type { Random } from "../random.ts";
import { ALSO_CALLED, ORIGINS } from "../words/names.ts";
import { ADDRESSES, OTHER_NAMES, SEEN, WITHOUT_HER_YES, WORRIES } from "../words/request-words.ts";
import { formsOfHarm } from "./forms-of-harm.ts";

export type Pages = readonly (readonly [string, Fields])[];

const KNOWN_NAMES = 0.3;
const ADDRESS = 0.35;
const AGREES = 0.8;
const MAY_KNOW = 0.7;

/**
 * What a professional writes on the pages of a request, so that the contact it becomes says what these answers say. How
 * she is reached was checked with her wherever the answers say how.
 */
export function requestPages(pack: Pack, random: Random, answers: ContactAnswers): Pages {
  const { danger = "no", channel, children = "unknown" } = answers;
  const isReached = channel === "phone" || channel === "text" || channel === "email";
  const consent = random.chance(AGREES) ? "yes" : random.pick(["no", "not-asked"]);
  const mayKnow = consent === "yes" && random.chance(MAY_KNOW) ? "yes" : "not-asked";
  return [
    ["you", { danger, referrerPhone: "01632 960077", referrerTimes: "Before three" }],
    ["her", herFields(random, answers)],
    ["phones", {}],
    ["asked", { asked: "yes", channel: isReached ? channel : "none" }],
    ...(isReached ? [["reach", reachFields(answers)] as const] : []),
    ["place", known({ district: answers.district, interpreter: answers.interpreter })],
    ["about", {}],
    ["children", { children }],
    ["harm", known({ unsafeGiven: answers.unsafeGiven, unsafeFamily: answers.unsafeFamily })],
    ["happened", happenedFields(pack, random, answers)],
    ["criteria", { criteria: [random.pick(["judgement", "escalation", "none"])] }],
    ["talk", random.chance(0.3) ? { safeToTalk: "Her sister, in the daytime" } : {}],
    ["work", { employers: ["none"] }],
    ["aware", { aware: "yes" }],
    ["agrees", { consent, mayKnow }],
    ["basis", { basis: random.pick(["public-task", "safeguarding", "legal-duty", "not-sure"]) }],
    ...(consent === "yes" ? [] : [["without", WITHOUT_HER_YES] as const]),
  ];
}

function herFields(random: Random, { given, family, born }: ContactAnswers): Fields {
  const [year = "", month = "", day = ""] = born?.split("-") ?? [];
  return {
    ...known({ given, family }),
    ...(born === undefined ? {} : { born_day: day, born_month: month, born_year: year }),
    ...(random.chance(KNOWN_NAMES) ? { otherNames: otherNames(random, { given, family }) } : {}),
    ...(random.chance(ADDRESS) ? { address: random.pick(ADDRESSES) } : {}),
  };
}

function otherNames(random: Random, { given = "", family = "" }: ContactAnswers): string {
  const also = ALSO_CALLED[given];
  const other = random.pick(random.pick(ORIGINS).family);
  const name = also && random.chance(0.5) ? `${random.pick(also)} ${family}` : `${given} ${other}`;
  return random.pick(OTHER_NAMES).replace("{name}", () => name.trim());
}

function reachFields({ channel, phone, email, device, times, ...said }: ContactAnswers): Fields {
  return {
    ...known(channel === "email" ? { email } : { reachPhone: phone }),
    ...known({ device }),
    ...(times ? { times_from: times.from, times_to: times.to } : {}),
    ...(channel === "phone"
      ? known({ voicemail: said.voicemail, codeWord: said.codeWord, ifOther: said.ifOther })
      : {}),
  };
}

function happenedFields(pack: Pack, random: Random, { words }: ContactAnswers): Fields {
  return {
    facts: `${random.pick(SEEN)} (Fictional.)`,
    ...known({ herWords: words }),
    ...(random.chance(0.6) ? { judgement: `${random.pick(WORRIES)} (Fictional.)` } : {}),
    harms: formsOfHarm(pack, words).filter((form) =>
      pack.formsOfVawg.some(({ id, partOf }) => id === form && partOf === undefined),
    ),
  };
}

function known(said: Readonly<Record<string, string | undefined>>): Fields {
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
