import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { gzipSync } from "node:zlib";
import { contrastRatio } from "./index.ts";

const outDir = mkdtempSync(join(tmpdir(), "assets-"));
const builder = new URL("../../../tools/build-assets.mjs", import.meta.url).href;

before(async () => {
  const { buildAssets } = (await import(builder)) as {
    buildAssets: (folder: string) => Promise<unknown>;
  };
  await buildAssets(outDir);
});
after(() => rmSync(outDir, { recursive: true }));

test("a help page's style sheet and script stay under 20 KB compressed, a staff page's under 40 KB", () => {
  assert.ok(compressed("public") <= 20 * 1024, `${compressed("public")} bytes`);
  assert.ok(compressed("staff") <= 40 * 1024, `${compressed("staff")} bytes`);
});

test("file names are a letter and a hash and tell nothing", () => {
  for (const name of allNames()) assert.match(name, /^[ab]-[0-9a-f]{10}\.(css|js)$/);
});

test("nothing is fetched from anywhere: no address, font, picture or import in any file", () => {
  for (const name of allNames()) {
    lacks(read(name), /url\(|@import|@font-face|https?:\/\/[a-z]/, name);
  }
});

test("no colour, font or crest of GOV.UK is left in the style sheets", () => {
  const theirs = /#1d70b8|#0b0c0c|#0f7a52|#00703c|#ca3535|#d4351c|#f3f3f3|#cecece|GDS Transport|crest/i;
  for (const face of faces) lacks(css(face), theirs, face);
});

test("neither of two columns scrolls by itself: what is below its edge would not be seen", () => {
  const rules = css("staff").match(/\.fl-two[^{]*\{[^}]*\}/g) ?? [];
  assert.ok(rules.length > 0);
  for (const rule of rules) lacks(rule, /overflow|max-block-size|sticky/, rule);
});

test("links and the main button take the accent from the custom property a pack may set", () => {
  for (const face of faces) {
    has(css(face), /--govuk-link-colour: ?var\(--fl-accent\)/, face);
    has(css(face), /\.govuk-button\{[^}]*background-color:var\(--fl-accent\)/, face);
  }
});

test("a visited link looks like any other", () => {
  for (const face of faces) has(css(face), /--govuk-link-visited-colour: ?var\(--fl-accent\)/, face);
});

test("nothing that is built leans left or right, but for drawn shapes and what holds both sides", () => {
  for (const face of faces) {
    for (const [, body = ""] of css(face).matchAll(/\{([^{}]*)\}/g)) {
      const [left, right] = [/(?:^|;)left:([^;]*)/.exec(body), /(?:^|;)right:([^;]*)/.exec(body)];
      if (body.includes("clip-path:polygon") || (left && left[1] === right?.[1])) continue;
      lacks(body.replaceAll(/float:(left|right);float:inline-(start|end)/g, ""), SIDED, face);
    }
  }
});

test("our own style sheets name no left or right side, which would be wrong in Arabic or Urdu", () => {
  const files = globSync("**/*.scss", { cwd: import.meta.dirname });
  assert.ok(files.length > 10, `found ${files.length}`);
  for (const file of files) {
    const source = readFileSync(join(import.meta.dirname, file), "utf8").replace(
      /\[data-covered\]::after \{[^}]*\}/,
      "",
    );
    lacks(source.replaceAll(/\s*:\s*/g, ":"), SIDED, file);
  }
});

test("every tag's word can be read on the paper it stands on", () => {
  const tags = [...css("staff").matchAll(/\.govuk-tag--\w+\{color:(#[0-9a-f]{6});/g)];
  assert.ok(tags.length >= 8, `found ${tags.length}`);
  for (const [rule, colour = ""] of tags) assert.ok(contrastRatio(colour, "#FFFFFF") >= 4.5, rule);
});

test("no script touches a trusted-types sink or keeps anything on the help visitor's device", () => {
  const sinks = /innerHTML|outerHTML|insertAdjacentHTML|eval\(/;
  for (const face of faces) lacks(text(face, "js"), sinks, face);
  lacks(text("public", "js"), /localStorage|sessionStorage|indexedDB|caches|serviceWorker/, "public");
});

/** A declaration with a physical side. A utility that says "left" in its name means it, and is marked important. */
const SIDED =
  /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right):|(?:text-align|float|clear):(?:left|right)(?! !important))/;

// A failed match would print the whole file; the place is enough.
function lacks(whole: string, pattern: RegExp, name: string): void {
  const found = pattern.exec(whole);
  assert.equal(found && whole.slice(Math.max(0, found.index - 40), found.index + 40), null, name);
}

function has(whole: string, pattern: RegExp, name: string): void {
  assert.ok(pattern.test(whole), `${name} lacks ${pattern}`);
}

const faces = ["public", "staff"] as const;

function manifest(): Record<string, Record<"css" | "js", string[]>> {
  return JSON.parse(read("manifest.json")) as Record<string, Record<"css" | "js", string[]>>;
}

function names(face: string): string[] {
  return Object.values(manifest()[face] ?? {}).flat();
}

function allNames(): string[] {
  return faces.flatMap(names);
}

function read(name: string): string {
  return readFileSync(join(outDir, name), "utf8");
}

function text(face: string, kind: "css" | "js"): string {
  return (manifest()[face]?.[kind] ?? []).map(read).join("");
}

function css(face: string): string {
  return text(face, "css");
}

function compressed(face: string): number {
  return names(face).reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
}
