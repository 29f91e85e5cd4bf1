import {
  type Answers,
  choice,
  choices,
  defineForm,
  type Form,
  is,
  longText,
  number,
  page,
  text,
} from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { ATTENDANCE, type Was } from "../model/attendance.ts";
import { saySeat } from "../model/say-seat.ts";
import type { Attended, Filled } from "../store/attendance.ts";
import type { BoardSeat } from "../store/seat.ts";

const apologies = longText({
  label: "Other apologies",
  hint: "By agency or by role.",
  optional: true,
  rows: 2,
  maxLength: 1_000,
});

const why = longText({ label: "Why is it put right?", rows: 2, maxLength: 1_000 });

/** Who was there, where the body has no seats: how many, and of which agencies. */
export function countForm({ agencies }: Pick<Pack, "agencies">, isPutRight = false): Form {
  return defineForm({
    id: isPutRight ? "meeting-attendance" : "meeting-hold",
    version: 2,
    pages: [
      page({
        id: "there",
        title: "Who was there",
        fields: {
          members: number({ label: "How many members were there?", max: 200 }),
          agencies: choices({
            label: "Which agencies were they from?",
            options: agencies.map(({ id, name }) => ({ value: id, label: name })),
          }),
          apologies,
          ...(isPutRight && { why }),
        },
      }),
    ],
  });
}

/** Who was there, seat by seat: in person, by somebody else, or not. Who stands in for a close name is not asked. */
export function seatsForm(
  pack: Pick<Pack, "agencies">,
  seats: readonly BoardSeat[],
  isPutRight = false,
): Form {
  const fields = seats.flatMap((seat, index) => {
    const was = choice({
      label: saySeat(pack, seat),
      inline: true,
      options: Object.entries(ATTENDANCE).map(([value, label]) => ({ value, label })),
    });
    const by = text({
      label: `Who stood in for ${saySeat(pack, seat)}?`,
      optional: true,
      maxLength: 120,
      when: is(wasField(index), "represented"),
    });
    return seat.isClose
      ? [[wasField(index), was]]
      : [
          [wasField(index), was],
          [byField(index), by],
        ];
  });
  return defineForm({
    id: isPutRight ? "meeting-attendance-seats" : "meeting-hold-seats",
    version: 1,
    pages: [
      page({
        id: "there",
        title: "Who was there",
        fields: { ...Object.fromEntries(fields), apologies, ...(isPutRight && { why }) },
      }),
    ],
  });
}

/** What was answered of each seat, in the order they were asked. */
export function filledIn(seats: readonly BoardSeat[], answers: Readonly<Record<string, unknown>>): Filled[] {
  return seats.map((seat, index) => {
    const by = answers[byField(index)];
    return {
      seat,
      was: answers[wasField(index)] as Was,
      by: typeof by === "string" && by !== "" ? by : null,
    };
  });
}

/** How each seat was filled, as an answer to the form: the other way round. */
export function asAnswered(seats: readonly BoardSeat[], attended: readonly Attended[]): Answers {
  const entries = seats.flatMap(({ id }, index) => {
    const found = attended.find(({ seatId }) => seatId === id);
    return found === undefined
      ? []
      : [
          [wasField(index), found.was] as const,
          ...(found.representedBy === null ? [] : [[byField(index), found.representedBy] as const]),
        ];
  });
  return Object.fromEntries(entries);
}

const wasField = (index: number): string => `seat${index + 1}`;
const byField = (index: number): string => `seat${index + 1}-by`;
