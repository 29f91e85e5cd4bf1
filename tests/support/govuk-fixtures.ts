import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { VNode } from "preact";
import { h } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import * as govuk from "../../src/kit/govuk/index.ts";
import { findHtmlDifference } from "./html-comparator.ts";

const FOLDER = fileURLToPath(
  new URL("../../node_modules/govuk-frontend/dist/govuk/components/", import.meta.url),
);
// Their fixtures carry GOV.UK's own mark, which is not ours to use.
const NOT_OURS = new Set(["header", "footer"]);

/** The components of govuk-frontend that have fixtures, in the order of their names. */
export function listFixtureComponents(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => !NOT_OURS.has(name) && existsSync(`${FOLDER}${name}/fixtures.json`))
    .sort();
}

/** govuk-frontend's fixtures of one component: options, and the HTML that its own template makes of them. */
export function readFixtures(component: string): Fixture[] {
  const file: { fixtures: Fixture[] } = JSON.parse(
    readFileSync(`${FOLDER}${component}/fixtures.json`, "utf8"),
  );
  return file.fixtures;
}

/**
 * Renders one fixture with our component and compares.
 * @returns undefined when it is the same, else what differs
 */
export function findFixtureDifference(component: string, fixture: Fixture): string | undefined {
  const ours = new Map<string, unknown>(Object.entries(govuk)).get(pascalCase(component));
  if (!isComponent(ours)) return `the kit has no component ${pascalCase(component)}`;
  try {
    return findHtmlDifference(renderToString(h(ours, withMarkup(fixture.options))), fixture.html);
  } catch (error) {
    return String(error);
  }
}

/** How many fixtures there are and how many our components reproduce. */
export function countReproducedFixtures(): { components: number; fixtures: number; reproduced: number } {
  const components = listFixtureComponents();
  const all = components.flatMap((name) => readFixtures(name).map((fixture) => ({ name, fixture })));
  const reproduced = all.filter(({ name, fixture }) => findFixtureDifference(name, fixture) === undefined);
  return { components: components.length, fixtures: all.length, reproduced: reproduced.length };
}

// The kit takes markup as nodes, never as strings, so what a fixture means as HTML is said to be so here.
function withMarkup(options: Options, isSlots = false): Options {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => {
      const isHtml = isSlots || name === "html" || name.endsWith("Html");
      if (typeof value === "string") return [name, isHtml && value ? jsxTemplate([value.trim()]) : value];
      return [name, /attributes$/i.test(name) ? value : nested(value, name === "slots")];
    }),
  );
}

function nested(value: unknown, isSlots: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => nested(item, false));
  return isOptions(value) ? withMarkup(value, isSlots) : value;
}

function isOptions(value: unknown): value is Options {
  return typeof value === "object" && value !== null;
}

function isComponent(value: unknown): value is (options: Options) => VNode {
  return typeof value === "function";
}

function pascalCase(name: string): string {
  return name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** One example of govuk-frontend's own. */
export interface Fixture {
  name: string;
  options: Options;
  html: string;
}

type Options = Record<string, unknown>;
