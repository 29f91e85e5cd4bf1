import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findOnPath } from "../../tools/provide/executables.ts";
import { provideNpmTool } from "../../tools/provide/npm-tool.ts";
import type { Provided } from "../../tools/provide/provided.ts";
import { runCommand } from "../../tools/provide/run-command.ts";

export const VNU_VERSION = "26.9.27";

/** The Nu HTML checker: a program of Java, fetched when it is first asked for. */
export async function provideHtmlChecker(): Promise<Provided<HtmlChecker>> {
  const java = findOnPath(["java"]);
  if (java === undefined) return { missing: "the Nu HTML checker needs Java, and there is none on the PATH" };
  const tool = await provideNpmTool("vnu-jar", VNU_VERSION);
  if ("missing" in tool) return tool;
  return { found: { java, jar: join(tool.found, "build/dist/vnu.jar") } };
}

/** What govuk-frontend prints itself, and our kit has to print alike (`kit/govuk/fixtures.test.ts`); each with why it stays. */
export const KNOWN_WARNINGS: Readonly<Record<string, string>> = {
  "The “group” role is unnecessary for element “fieldset”.":
    "is what govuk-frontend's date input says for older screen readers, and the kit prints what its fixtures say",
};

/** What it finds, errors and warnings, in pages written to a folder that is emptied first; by the page's own name. */
export async function checkHtml(
  { java, jar }: HtmlChecker,
  folder: string,
  pages: readonly Written[],
): Promise<Said[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { html }] of pages.entries()) writeFileSync(join(folder, `${index}.html`), html);
  const { output } = await runCommand(java, ["-jar", jar, "--format", "json", "--exit-zero-always", folder]);
  const { messages } = JSON.parse(output.slice(output.indexOf("{"))) as { messages: Message[] };
  return messages.flatMap(({ url, type, subType, message, extract = "" }) => {
    // What is neither wrong nor doubtful is a matter of style: that "<br/>" could be "<br>".
    if (type === "info" && subType !== "warning") return [];
    const name = pages[Number(/(\d+)\.html$/.exec(url ?? "")?.[1])]?.name ?? "?";
    return [{ name, kind: type === "info" ? "warning" : type, message, extract }];
  });
}

export type HtmlChecker = { readonly java: string; readonly jar: string };
export type Written = { readonly name: string; readonly html: string };
export type Said = {
  readonly name: string;
  readonly kind: string;
  readonly message: string;
  readonly extract: string;
};
type Message = { url?: string; type: string; subType?: string; message: string; extract?: string };
