const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What stands between the fields: whichever the header has most of outside quotes; a comma, if it has none. */
export function recogniseDelimiter(header: string): string {
  const open = header.replaceAll(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((each) => open.split(each).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}
