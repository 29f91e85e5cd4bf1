import type { VNode } from "preact";
import { ServiceNavigation } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

const ITEMS = [
  { text: "Books", href: "#service-navigation", current: true },
  { text: "Films", href: "#service-navigation" },
  { text: "Branches", href: "#service-navigation" },
];

/** Every state of the service navigation. */
export function ServiceNavigationExamples(): VNode {
  return (
    <Exhibit name="Service navigation">
      <State name="A name only">
        <ServiceNavigation
          ariaLabel="Service, a name only"
          serviceName="The library"
          serviceUrl="#service-navigation"
        />
      </State>
      <State name="A name and ways">
        <ServiceNavigation
          ariaLabel="Service, a name and ways"
          serviceName="The library"
          serviceUrl="#service-navigation"
          navigationId="navigation-named"
          navigationLabel="Menu, with a name"
          navigation={ITEMS}
        />
      </State>
      <State name="Ways only">
        <ServiceNavigation
          navigationId="navigation-only"
          navigationLabel="Menu, ways only"
          navigation={ITEMS}
        />
      </State>
    </Exhibit>
  );
}
