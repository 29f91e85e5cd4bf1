/** Why somebody is back at the way in, by the word in the address; nothing of who she is. */
const PROBLEMS: Readonly<Record<string, string>> = {
  unknown:
    "We do not know this passkey. It may have been replaced, or made for another site. Ask an administrator for a new way in.",
  "too-late": "That took too long, or was done twice. Try again.",
  refused: "That did not work. Try again; if it happens again, ask an administrator for a new way in.",
  "not-here":
    "Your agency's service knows you, but you have no role here through it. Ask an administrator of the partnership.",
  link: "This link has been used or has run out. Go back to the page of roles for another.",
};

/** What to say about a problem named in the address; undefined for none, and for any word we did not write. */
export function problemText(code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
}
