import type { VNode } from "preact";
import { Breadcrumbs } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const ITEMS = [
  { text: "Library", href: "#breadcrumbs" },
  { text: "Branches", href: "#breadcrumbs" },
  { text: "Market Street" },
];

/** Every state of breadcrumbs. */
export function BreadcrumbsExamples(): VNode {
  return (
    <Exhibit name="Breadcrumbs">
      <State name="Default">
        <Breadcrumbs items={ITEMS} labelText="Breadcrumb, default" />
      </State>
      <State name="Shortened on a narrow screen">
        <Breadcrumbs items={ITEMS} collapseOnMobile labelText="Breadcrumb, shortened" />
      </State>
    </Exhibit>
  );
}
