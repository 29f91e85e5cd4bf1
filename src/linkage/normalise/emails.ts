const NOBODYS = /^(?:none?|no|na|unknown|noemail|no\.?reply|test|not(?:known|given)?)@/;

/** An e-mail address in lower case, without "+something"; undefined if it has no at sign with something on both sides. */
export function emailText(text: string): string | undefined {
  const bare = text
    .slice(0, 200)
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/\s+/g, "");
  const at = bare.lastIndexOf("@");
  if (at < 1 || at === bare.length - 1 || NOBODYS.test(bare)) return undefined;
  const user = bare.slice(0, at).replace(/\+.*$/, "");
  const host = bare
    .slice(at + 1)
    .replace(/\.$/, "")
    .replace(/^googlemail\.com$/, "gmail.com");
  return user === "" ? undefined : `${user}@${host}`;
}
