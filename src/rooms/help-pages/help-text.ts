/** What each of the five places is, for those who have it. */
export const PLACES: readonly { readonly name: string; readonly is: string }[] = [
  { name: "Now", is: "what needs you or your team, the most urgent first, each line with its one next step" },
  {
    name: "People",
    is: "those you or your team are involved with; a person's page has her words, her clocks and one chronology",
  },
  { name: "Meetings", is: "conferences that several agencies hold together" },
  {
    name: "Plan",
    is: "the strategy and how it goes; figures of the work, and what they are counted from; never a person",
  },
  { name: "More", is: "people and roles, reviews, conflicts of interest, settings" },
];

export const KEYS: readonly { readonly press: string; readonly does: string }[] = [
  { press: "g then n", does: "Now" },
  { press: "g then p", does: "People" },
  { press: "g then q", does: "the queue, if your role has it" },
  { press: "g then i", does: "Notifications" },
  { press: "g then h", does: "this page" },
  { press: "/", does: "search" },
  { press: "j and k", does: "the next and the line before in a list" },
  { press: "Enter", does: "opens the line" },
  { press: "?", does: "the keys, here" },
];

/** The words of the glossary that staff meet on pages. */
export const WORDS: readonly { readonly word: string; readonly means: string }[] = [
  { word: "Contact", means: "What arrives: one request for help, before anyone knows whom it is about." },
  { word: "Person", means: "An identity that a human has confirmed, never a match alone." },
  { word: "Recognise", means: "To say whom a contact is about: somebody already known, or someone new." },
  { word: "Safe contact", means: "How, when and under what name it is safe to reach someone." },
  { word: "Referral", means: "An offer of one person to one service, with exactly what is shared." },
  { word: "Case", means: "One service's work with one person." },
  { word: "Chronology", means: "Everything that happened to one person, as far as you may see it." },
  {
    word: "Judgement",
    means: "The level a person gives, with reasons. It may raise what a count gives, never lower it.",
  },
  { word: "Clock", means: "A time limit: what has to be done by when, and for whom it runs." },
  { word: "Involvement", means: "Why you can open a record: by what basis, for what purpose, until when." },
  { word: "Who knows", means: "The panel that says who has access to a record, why, and who has looked." },
  { word: "Masked", means: "Hidden until you show it, which is recorded." },
  {
    word: "Break-glass",
    means: "Opening a record in an emergency, for a short time, with a reason that a second person reviews.",
  },
  { word: "Conflict of interest", means: "Hides a record wholly from a named member of staff." },
];

export const CANNOT: readonly string[] = [
  "It decides nothing. A count is not safety, and no score stands in for what you think.",
  "It reminds nobody by itself but here and, if you want it, by an e-mail without content. It does not ring.",
  "It cannot make a phone safe, or know who is holding it. Check how to reach her each time.",
  "It finds nobody you and your team are not involved with: another agency may know her, and a search does not say so.",
  "It cannot take back what was read, printed or written down elsewhere.",
  "It does not replace 999, your safeguarding lead, or a colleague.",
];
