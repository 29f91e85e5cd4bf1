import { KINDS, PLACES, type Examined, type Kind, type Traces } from "./examine.ts";
import type { Result } from "./result.ts";

/** The document that publishes a result: what was found where after leaving in which way, and what cannot be helped. */
export function resultPage({ date, visits, careless }: Result): string {
  const browser = visits[0]?.browser ?? "no browser";
  return [
    `# What stays on the device`,
    `Made by \`npm run forensics\` on ${date} with Chromium ${browser} on ${platform()}. Do not edit: run it again.`,
    METHOD,
    `## After leaving`,
    table(["Way of leaving", "JavaScript", ...PLACES], visits.map(rowOf)),
    COUNTED,
    `## What History lists`,
    `After leaving, over all ways together: the site's neutral name, the step, and addresses that tell nothing.`,
    table(["Title", "Address"], historyOf(visits)),
    `## Would the search notice?`,
    `The same visits to the same site with one protection taken away, and at last with all of them. Where nothing is found, another protection holds as well.`,
    table(
      ["Taken away", "JavaScript", ...PLACES],
      careless.map(({ taken, examined }) => [
        taken.length === 1 ? String(taken[0]) : "all of these",
        onOff(examined),
        ...PLACES.map((place) => cell(examined.found[place])),
      ]),
    ),
    REMAINS,
  ].join("\n\n");
}

const COUNTED = `0 is nothing found. What was found is counted: *typed*, also of what she chose and of the numbers she was given; *shown*, of headings of
pages that were hers and of the answer she read; and *for everybody*, of headings of pages that anyone sees who opens their address, as a service's.`;

const SAID: Readonly<Record<Kind, string>> = { typed: "typed", shown: "shown", published: "for everybody" };

const METHOD = `A browser with a profile of its own looks for a service in its own words and for a place, opens one, and says what is wrong with that page; tells of a place that
feels unsafe; asks a question without a name, comes back with its number, reads the answer and adds something; and sends a whole request for help. Each number that it is given it types again.
Then it begins a second request; it stops in the middle of writing and leaves. Its back/forward cache is on, and it is set to continue where it left off, which keeps most. Then: Back at every depth and Forward; the tab
closed and opened again; the power cut, the browser started again and its session restored; the browser closed. After the power cut and again at the end
every file in the browser's home is searched, in UTF-8 and UTF-16: as it stands, as rows where it is a database, and unpacked where it is compressed with
gzip, brotli or zstd or is LevelDB's (Snappy). Looked for is all that was typed and the place that was chosen, the numbers as they were shown and as they were typed, the heading of every page, and the answer.
With JavaScript the question and what is added to it are sealed in the browser and the answer is opened there; without it, on arrival.`;

const REMAINS = `## What remains and cannot be helped

- **History** names the site and the step, with the time. No website can take itself out of it. The same rows are in the Back button's menu.
- **Closing the tab is not leaving.** The browser can open a closed tab again, and shows the question she was at; from there what was answered can be looked over, until
  the draft runs out after two hours or, with JavaScript on, the page has lain untouched for ten minutes. A browser that continues where it left off can keep the visit's cookie too.
  The row above may show 0 for the restored session all the same: by then its tab had been walked back to the start page. The pages say: press "Leave this site".
- **Pages for everybody**, which the table counts as such: a service, an information page, or what asks whether anything is wrong with one, was opened by its number. History lists that
  number with a title that does not say what it is; Back, or anyone who opens that row, sees the page as it is for everybody, and nothing of what she looked for or wrote there.
  To turn it away would turn away whoever comes by a link from another website, or refuses the cookie.
- **Without JavaScript** Escape, Shift and the idle clearing do not work, and a page stays on the screen until one leaves. The button and the skip link do.
- **The start page** is what Back leads to after leaving. It is the same for everybody, and what it says is not counted above.
- **Chromium's second, encrypted copy of its session files** is not opened, nor compared with the plain one beside it, which is searched.
- **What is not on this device:** a name server, a wifi or a phone company can see the name of the host, and when. So can an employer's or a parent's control of the device.
- **Spyware, a picture of the screen, someone looking on:** no website sees or stops them.
- **Other browsers** differ in their files. This was searched in Chromium; the means (no-store, autocomplete off, post-redirect-get, one neutral address, the end of the cookie) are the same in all.
`;

function rowOf(examined: Examined): string[] {
  const cells = PLACES.map((place) =>
    place === "Back and Forward" && !examined.isLeaving ? "–" : cell(examined.found[place]),
  );
  return [examined.way, onOff(examined), ...cells];
}

function onOff({ hasScript }: Examined): string {
  return hasScript ? "on" : "off";
}

function cell(traces: Traces): string {
  const said = KINDS.filter((kind) => traces[kind].length > 0).map(
    (kind) => `${traces[kind].length} ${SAID[kind]}`,
  );
  return said.length === 0 ? "0" : said.join(", ");
}

function historyOf(visits: readonly Examined[]): string[][] {
  const rows = visits
    .filter(({ isLeaving }) => isLeaving)
    .flatMap(({ history }) => history.map(({ title, url }) => `${title}|${url}`));
  return [...new Set(rows)].toSorted().map((row) => row.split("|"));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function platform(): string {
  return { linux: "Linux", darwin: "macOS", win32: "Windows" }[String(process.platform)] ?? process.platform;
}
