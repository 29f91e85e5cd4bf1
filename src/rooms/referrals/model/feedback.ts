/** How she was told what came of it; only by a way she allowed, and not where it was not safe. */
export const TOLD_HOW = [
  { value: "phone", label: "On the phone, by a way she allowed" },
  { value: "in-person", label: "In person" },
  { value: "message", label: "With a safe message, and then she got in touch" },
  { value: "not-reached", label: "She could not be reached" },
  { value: "not-safe", label: "She was not told: it was not safe" },
] as const;

/** What she was told, as codes. */
export const TOLD_WHAT = [
  { value: "who-calls", label: "Who will get in touch, how, and when" },
  { value: "wait", label: "How long the wait is" },
  { value: "why-not", label: "Why the service could not take her on" },
  { value: "other-service", label: "What else was offered" },
  { value: "who-knows", label: "Who knows what about her, and how to stop it" },
  { value: "come-back", label: "How to reach us again" },
] as const;

/** What whoever referred her was told. */
export const REFERRER_TOLD = [
  { value: "told", label: "Told what is allowed" },
  { value: "not-allowed", label: "Not told: she did not want it, or it is not safe" },
  { value: "nobody", label: "Nobody referred her: she came by herself" },
] as const;

/** "Did you have to repeat your story?" Asked once of each person for each service she is connected to. */
export const REPEATED = [
  { value: "yes", label: "Yes" },
  { value: "partly", label: "Partly" },
  { value: "no", label: "No" },
  { value: "not-asked", label: "Not asked yet" },
] as const;

export type Repeated = "yes" | "partly" | "no";

/** Her answer, when she was asked: "not asked yet" is none. */
export function repeatedIn(answer: unknown): Repeated | undefined {
  return answer === "yes" || answer === "partly" || answer === "no" ? answer : undefined;
}

/** The codes of having told her, for the step log: figures are counted from them. Only what was answered. */
export function toldDetail(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const coded = Object.entries(answers).flatMap(([name, value]): [string, string][] => {
    if (!["how", "told", "referrer", "repeated"].includes(name)) return [];
    if (Array.isArray(value)) return value.length > 0 ? [[name, value.join(" ")]] : [];
    return typeof value === "string" ? [[name, value]] : [];
  });
  return Object.fromEntries(coded);
}
