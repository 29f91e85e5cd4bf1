import assert from "node:assert/strict";
import { test } from "node:test";
import type { DefaultTreeAdapterTypes } from "parse5";
import { parseFragment } from "parse5";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import * as charts from "../charts/index.ts";
import { listFixtureComponents } from "../../../tests/support/govuk-fixtures.ts";
import { Gallery } from "./gallery.tsx";

const REFERENCES = ["for", "aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls"];
const LANDMARKS = new Set(["nav", "section"]);

const elements = listElements(parseFragment(renderToString(h(Gallery, {}))));
const ids = elements.flatMap((element) => element.attributes.get("id") ?? []);

/** The charts of our own, by the names of their exhibits. */
const CHARTS = Object.keys(charts).map((name) =>
  name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase(),
);

test("the gallery shows every component of the kit under its own name, then every chart", () => {
  const shown = elements.flatMap(
    ({ name, attributes }) => (name === "section" && attributes.get("id")) || [],
  );
  assert.deepEqual(shown, [...listFixtureComponents(), ...CHARTS.toSorted()]);
});

test("no two things on the gallery's page have the same id", () => {
  assert.deepEqual(ids, [...new Set(ids)]);
});

test("everything that points to an id on the gallery's page finds it", () => {
  const pointed = elements.flatMap(({ attributes }) => [
    ...REFERENCES.flatMap((name) => attributes.get(name)?.split(" ") ?? []),
    ...(attributes.get("href")?.startsWith("#") ? [attributes.get("href")?.slice(1) ?? ""] : []),
  ]);
  assert.ok(pointed.length > ids.length / 2);
  assert.deepEqual(
    pointed.filter((id) => !ids.includes(id)),
    [],
  );
});

test("no heading on the gallery's page leaves out a level", () => {
  const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  assert.deepEqual(jumps, []);
});

test("every landmark on the gallery's page has a name of its own", () => {
  const names = elements
    .filter(({ name, attributes }) => LANDMARKS.has(name) || attributes.get("role") === "region")
    .map(
      ({ name, attributes }) =>
        `${name} ${attributes.get("aria-label") ?? attributes.get("aria-labelledby")}`,
    );
  assert.deepEqual(names, [...new Set(names)]);
  assert.ok(!names.some((name) => name.endsWith("undefined")));
});

function listElements(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    const attributes = new Map(child.attrs.map(({ name, value }) => [name, value]));
    return [{ name: child.tagName, attributes }, ...listElements(child)];
  });
}

interface Element {
  name: string;
  attributes: Map<string, string>;
}
