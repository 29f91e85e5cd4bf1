import type { Move } from "../engine/move.ts";
import type { SentInterest } from "../../rooms/involvement/index.ts";
import type { Teller } from "./cast.ts";
import { hoursBefore } from "./today.ts";
import { SERVICE_HOURS, workTime } from "./when.ts";

/** One step of whoever answers: so many hours after the one before, with what was chosen. */
type Then = readonly [hours: number, step: string, fields?: Readonly<Record<string, string>>];

type InterestStory = {
  readonly daysAgo: number;
  readonly sent: SentInterest;
  readonly then: readonly Then[];
};

const TALKED = { outcome: "talked" };

/** The last few months of people who would like to take part, in every state. Two wait, one of them for too long. */
const STORIES: readonly InterestStory[] = [
  interest(
    0.4,
    "co-production-collective",
    "Marisol",
    { brings: "I cook for forty people every week, and I like a good meeting. (Fictional.)" },
    [],
  ),
  interest(
    19,
    "co-production-panel",
    "Ines",
    { needs: "I would need somebody to look after my son. (Fictional.)" },
    [],
  ),
  interest(12, "co-production-panel", "Thandiwe", { care: "Not before ten in the morning. (Fictional.)" }, [
    [30, "contact", { outcome: "no-answer" }],
    [26, "contact", TALKED],
  ]),
  interest(74, "co-production-panel", "Greta", {}, [
    [50, "contact", TALKED],
    [24, "decline", { why: "no-place" }],
  ]),
  interest(120, "co-production-collective", "Yewande", { brings: "I make short films. (Fictional.)" }, [
    [40, "contact", TALKED],
    [200, "join"],
  ]),
  interest(110, "co-production-collective", "Pilar", {}, [
    [30, "contact", TALKED],
    [80, "join"],
    [1300, "leave"],
  ]),
  interest(40, "co-production-collective", "Sunita", { needs: "An interpreter for Gujarati. (Fictional.)" }, [
    [60, "contact", { outcome: "message" }],
    [20, "withdraw"],
  ]),
  interest(
    3,
    "advisory-group",
    "Oluwaseun",
    { brings: "I drive a night bus, and I see a lot. (Fictional.)" },
    [],
  ),
  interest(55, "advisory-group", "Bronagh", {}, [
    [70, "contact", TALKED],
    [170, "join"],
  ]),
  interest(
    6,
    "champions",
    "Kit",
    { way: "work", brings: "I run the front desk of a leisure centre. (Fictional.)" },
    [[28, "contact", TALKED]],
  ),
  interest(65, "champions", "Farida", { way: "community" }, [
    [90, "contact", TALKED],
    [300, "join"],
  ]),
  interest(9, "white-ribbon", "Callum", { way: "ambassador" }, []),
  interest(
    33,
    "white-ribbon",
    "Hemel Valley Rovers",
    { way: "organisation", brings: "We are a football club with two hundred boys. (Fictional.)" },
    [[45, "contact", TALKED]],
  ),
];

/** Tells of those who would like to join a group that the pack has, as far as somebody of the county answers for it. */
export function interestStories({ pack, calendar, colleagues }: Teller, until: Date): Move[] {
  return STORIES.flatMap(({ daysAgo, sent, then }, index) => {
    const group = pack.involvement.find(({ id }) => id === sent.group);
    const by = colleagues.find(({ roleId }) => roleId === group?.keeper.role);
    if (!by) return [];
    const on = `interest ${index + 1}`;
    let at = hoursBefore(until, daysAgo * 24);
    const moves: Move[] = [{ does: "enquire", on, at, sent }];
    for (const [hours, step, fields = {}] of then) {
      at = workTime(at, hours, SERVICE_HOURS, calendar, (index % 7) / 7);
      moves.push({ does: "step", on, at, by, step, fields });
    }
    return moves;
  });
}

function interest(
  daysAgo: number,
  group: string,
  name: string,
  rest: Partial<SentInterest>,
  then: readonly Then[],
): InterestStory {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;
  return { daysAgo, sent: { name, channel: "email", email, ...rest, group }, then };
}
