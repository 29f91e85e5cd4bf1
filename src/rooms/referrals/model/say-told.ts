type Codes = Readonly<Record<string, unknown>>;

const HER: Readonly<Record<string, (what: string) => string>> = {
  phone: (what) => `She was told of ${what} on the phone`,
  "in-person": (what) => `She was told of ${what} in person`,
  message: (what) => `She was told of ${what} after a safe message`,
  "not-reached": (what) => `She was not told of ${what}: she could not be reached`,
  "not-safe": (what) => `She was not told of ${what}: it was not safe`,
};

const REFERRER: Readonly<Record<string, string>> = {
  told: "whoever referred her was told",
  "not-allowed": "whoever referred her was not told",
  nobody: "nobody referred her",
};

/** What a chronology says of having told her of something, by the codes of the step; nothing where none were kept. Pure. */
export function sayTold(what: string): (codes: Codes) => string | undefined {
  return ({ how, referrer }) => {
    const said = [HER[String(how)]?.(what), REFERRER[String(referrer)]];
    return said[0] && said.filter(Boolean).join("; ");
  };
}

/** The same where she is to be asked again later. */
export function sayAskedLater(codes: Codes): string | undefined {
  const told = sayTold("the answer")(codes);
  return told && `${told}. To be asked again later`;
}
