import { fileURLToPath } from "node:url";
import type { ComponentType } from "preact";
import { Fragment, h } from "preact";
import { renderToString } from "preact-render-to-string";
import nunjucks from "nunjucks";
import * as govuk from "../../src/kit/govuk/index.ts";
import { twentyOptions } from "./twenty-options.ts";

const GOVUK = fileURLToPath(new URL("../../node_modules/govuk-frontend/dist", import.meta.url));

/** A page of twenty components through our kit: call it to render it once. */
export function kitPage(): () => string {
  const page = [
    part(govuk.SkipLink, twentyOptions.SkipLink),
    part(govuk.GenericHeader, twentyOptions.GenericHeader),
    part(govuk.PhaseBanner, twentyOptions.PhaseBanner),
    part(govuk.Breadcrumbs, twentyOptions.Breadcrumbs),
    part(govuk.ErrorSummary, twentyOptions.ErrorSummary),
    part(govuk.NotificationBanner, twentyOptions.NotificationBanner),
    part(govuk.InsetText, twentyOptions.InsetText),
    part(govuk.Input, twentyOptions.Input),
    part(govuk.Textarea, twentyOptions.Textarea),
    part(govuk.Radios, twentyOptions.Radios),
    part(govuk.Checkboxes, twentyOptions.Checkboxes),
    part(govuk.Select, twentyOptions.Select),
    part(govuk.DateInput, twentyOptions.DateInput),
    part(govuk.Details, twentyOptions.Details),
    part(govuk.SummaryList, twentyOptions.SummaryList),
    part(govuk.Table, twentyOptions.Table),
    part(govuk.TaskList, twentyOptions.TaskList),
    part(govuk.WarningText, twentyOptions.WarningText),
    part(govuk.Tag, twentyOptions.Tag),
    part(govuk.Button, twentyOptions.Button),
  ];
  return () =>
    renderToString(
      h(
        Fragment,
        null,
        page.flatMap((make) => [make(), "\n"]),
      ),
    );
}

/** The same page through govuk-frontend's own macros, compiled once as a server would: call it to render it once. */
export function macroPage(): () => string {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(GOVUK), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const names = Object.keys(twentyOptions);
  const imports = names.map(
    (name) => `{% from "govuk/components/${kebab(name)}/macro.njk" import govuk${name} %}`,
  );
  const calls = names.map((name) => `{{ govuk${name}(${name}) }}`);
  const template = nunjucks.compile([...imports, ...calls].join("\n"), environment);
  return () => template.render(twentyOptions);
}

function part<Options extends object>(component: ComponentType<Options>, options: Options) {
  return () => h(component, options);
}

function kebab(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
