import assert from "node:assert/strict";
import test from "node:test";
import { render } from "preact-render-to-string";
import { ChartFigure } from "./chart-figure.tsx";

const page = (svg: string): string =>
  render(
    <ChartFigure svg={svg} heading="Why" headingId="why">
      <p>The same in words</p>
    </ChartFigure>,
  );

const shape =
  '<rect x="1" y="2" fill="url(#a-hatch)"></rect><text x="3">A &amp; B: &lt;b&gt;, "so" it\'s</text>';

test("a picture stands as it was drawn, under its heading, with its words beside it", () => {
  const html = page(`<svg role="img" viewBox="0 0 9 9">${shape}</svg>`);
  assert.match(html, /<section class="fl-chart" aria-labelledby="why"><h2 [^>]*id="why">Why<\/h2>/);
  assert.ok(
    html.includes(
      `<figure class="fl-chart__picture"><svg role="img" viewBox="0 0 9 9">${shape}</svg></figure>`,
    ),
  );
  assert.match(html, /The same in words/);
});

test("what is no picture of shapes and text is refused, not printed", () => {
  const wrong = [
    "<p>words</p>",
    "no markup",
    "<svg><script>alert(1)</script></svg>",
    '<svg onload="go()"></svg>',
    '<svg><text style="color:red">x</text></svg>',
    '<svg><a href="/out">x</a></svg>',
    '<svg><path href="/out"></path></svg>',
    "<svg><foreignObject></foreignObject></svg>",
    '<svg><image src="/x.png"></image></svg>',
    "<svg><rect x=1 onclick=go()></rect></svg>",
    "<svg><!-- a note --></svg>",
  ];
  for (const svg of wrong) assert.throws(() => page(svg), /shapes and text alone/, svg);
});
