/** What she types. Words that stand nowhere else, so that each find is one of these. */
export const TYPED = {
  words: "Vexmoorling came at night and took the ferrowick.",
  unsent: "Quandlesby must not know that I wrote this.",
  given: "Zanterelle",
  family: "Quillmarsh",
  phone: "07700 900461",
  search: "Brindlemoor folows me",
  remark: "Oskerwen is not open on Sundays.",
  question: "Does it count when Tamberlode shouts?",
  more: "Hollisquay has begun to throw things.",
} as const;

/** How each typed thing would look if it were kept, also in part or in another form. */
export const TYPED_TRACES: readonly string[] = [
  "Vexmoorling",
  "ferrowick",
  "Quandlesby",
  "Zanterelle",
  "Quillmarsh",
  "07700 900461",
  "07700+900461",
  "07700%20900461",
  "7700900461",
  "Brindlemoor",
  "Oskerwen",
  "Tamberlode",
  "Hollisquay",
];

/** The place she tells of: its name, and what the page sends for it. Chosen, not typed, and told like what was typed. */
export const PLACE = { district: "stevenage", near: "stevenage-station", name: "Stevenage station" } as const;

/** What was written back to her, which she reads when she comes back. */
export const ANSWER = "Murrelwick says that shouting can count.";
/** The word of it that stands nowhere else. */
export const ANSWER_TRACE = "Murrelwick";

/** What is said over what her words were taken for. */
export const TAKEN_FOR = "We took it as";
