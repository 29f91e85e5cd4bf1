/** Joins class names with spaces; what is empty or false is left out. */
export function classNames(...names: ReadonlyArray<string | false | null | undefined>): string {
  let joined = "";
  for (const name of names) if (name) joined += joined ? ` ${name}` : name;
  return joined;
}
