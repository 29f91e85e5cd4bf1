type Codes = Readonly<Record<string, unknown>>;

const WAYS: Readonly<Record<string, string>> = {
  phone: " by phone",
  text: " by text",
  email: " by email",
  post: " by letter",
  letter: " by letter",
  video: " by video call",
  "in-person": " in person",
};

/** What came of an attempt, by the codes of contacts and of cases. */
export const ATTEMPT_RESULTS: Readonly<Record<string, string>> = {
  "no-answer": "no answer",
  "not-safe": "it was not safe to talk",
  "someone-else": "somebody else answered",
  "other-answered": "somebody else answered",
  wrong: "the number or address is wrong",
  voicemail: "a message that she allows was left",
  "not-come": "she did not come",
};

/** " by phone", as the step log codes a way; nothing where it has none. */
export function sayWay(channel: unknown): string {
  return WAYS[String(channel)] ?? "";
}

/** What a chronology says of an attempt: by which way, and what came of it. Pure. */
export function sayAttempt({ channel, result }: Codes): string | undefined {
  const came = ATTEMPT_RESULTS[String(result)];
  return came && `Tried to reach her${sayWay(channel)}: ${came}`;
}
