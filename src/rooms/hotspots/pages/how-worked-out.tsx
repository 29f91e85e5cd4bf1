import type { VNode } from "preact";
import { Details } from "../../../kit/govuk/index.ts";
import type { Rule } from "../model/find-hotspots.ts";

/** How hotspots are found, and what they do not say. */
export function HowWorkedOut({ rule }: { rule: Rule }): VNode {
  return (
    <Details
      summaryText="How this is worked out, and what it does not say"
      html={
        <>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              Where there are more reports there is not more danger: more people pass, and more of them know
              of this site. There is no count of passers-by to set beside it.
            </li>
            <li>
              The county is laid out in hexagons of 0.7 square kilometres. Of each we ask whether it and the
              six around it have more reports than chance would put there (Getis-Ord Gi*), over all hexagons
              of the county.
            </li>
            <li>
              So many questions at once would find something by chance alone. The bar is raised so that of a
              hundred hotspots no more than {Math.round(rule.falseShare * 100)} are expected to be chance
              (false discovery rate, Benjamini and Hochberg).
            </li>
            <li>
              Too few to say: fewer than {rule.fewestReports} reports, or fewer than {rule.fewestHexagons}{" "}
              hexagons with any, and nothing is said of the map; fewer than {rule.fewestNear} in a hexagon and
              those around it, and nothing is said of that one. So few are read one by one better.
            </li>
            <li>
              Changes are against as many months before. In brackets, and as so many times as many, stands
              what the figure may well be (95% interval). A place that was picked because it has many now
              often has fewer later: that alone is no success.
            </li>
          </ul>
        </>
      }
    />
  );
}
