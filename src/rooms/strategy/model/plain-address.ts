const LONGEST = 500;
/** A name with a dot in it that ends in letters: neither a number nor a name of our own network. */
const HOST = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;

/** An address of another site as it is shown and followed: https alone, of a named host, without names or passwords in it; undefined for any other. */
export function plainAddress(text: string): string | undefined {
  if (text.length > LONGEST || !/^https:\/\//i.test(text)) return undefined;
  const url = URL.parse(text);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "" || url.port !== "")
    return undefined;
  return HOST.test(url.hostname) && url.href.length <= LONGEST ? url.href : undefined;
}
