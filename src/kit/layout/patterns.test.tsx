import assert from "node:assert/strict";
import test from "node:test";
import { render } from "preact-render-to-string";
import {
  Chronology,
  ClockMark,
  CoverLine,
  FigureRow,
  MaskedField,
  NowList,
  QuoteBlock,
  WhoKnows,
} from "./index.ts";

const action = { label: "Open", href: "/r" };

test("a clock is a word, a shape and a colour for every state, and no two shapes are alike", () => {
  const states = ["overdue", "today", "soon", "later", "paused", "done"] as const;
  const marks = states.map((state) => render(<ClockMark state={state} text="the word" />));
  for (const mark of marks) assert.match(mark, /<svg.*<\/svg>the word/);
  const shapes = marks.map((mark) => /<svg[^>]*>(.*)<\/svg>/.exec(mark)?.[1]);
  assert.equal(new Set(shapes).size, states.length);
});

test("the list of what waits keeps its order, and each action says which thing it is for", () => {
  const html = render(
    <NowList
      rows={[
        {
          clockText: "overdue 2 h",
          clockState: "overdue",
          sentence: "First contact",
          reference: "R-1",
          action,
        },
        { clockText: "today", clockState: "today", sentence: "Answer", reference: "R-2", action },
      ]}
    />,
  );
  assert.ok(html.indexOf("R-1") < html.indexOf("R-2"));
  assert.match(html, /<a href="\/r" class="fl-action">Open<span class="govuk-visually-hidden">, R-2<\/span>/);
});

test("her words are paragraphs as she made them, and markup in them stays words", () => {
  const html = render(<QuoteBlock text={"One\nline\n\n\n<script>two</script>\n"} source="In her words" />);
  assert.match(
    html,
    /<p><bdi>One<\/bdi><br\/><bdi>line<\/bdi><\/p><p><bdi>&lt;script>two&lt;\/script><\/bdi>/,
  );
  assert.match(html, /<figcaption[^>]*>In her words</);
});

test("a judgement is told apart from a fact in words, not by its place alone", () => {
  const entry = { when: "Sat 21 Nov 2026", text: "Text", source: "A. Patel" };
  const html = (kind: "fact" | "judgement" | "contact" | "referral") =>
    render(<Chronology entries={[{ ...entry, kind }]} />);
  assert.match(html("judgement"), />Judgement</);
  assert.match(html("contact"), />Contact</);
  assert.match(html("referral"), />Referral</);
  assert.doesNotMatch(html("fact"), /fl-chronology__mark/);
});

test("a masked field holds no value, only a button that posts and says it is recorded", () => {
  const html = render(<MaskedField label="home address" action="/show" csrf="t0ken" />);
  assert.match(html, /<form method="post" action="\/show"><input type="hidden" name="csrf" value="t0ken"/);
  assert.match(html, /Show<span class="govuk-visually-hidden"> home address<\/span> \(recorded\)/);
});

test("the head of a file says in words whether contact is safe now", () => {
  const safeContact = { state: "no", text: "not now" } as const;
  const html = render(<CoverLine name="Magda" facts={["34 years"]} safeContact={safeContact} />);
  assert.match(html, /<h1[^>]*>Magda<\/h1>/);
  assert.match(html, /Safe to contact now: not now/);
});

test("who knows says so when nobody has looked, and to stop sharing names with whom", () => {
  const holder = {
    name: "Refuge",
    sees: "Needs",
    why: "She agreed",
    since: "since Monday",
    stopHref: "/stop",
  };
  const html = render(<WhoKnows holders={[holder]} looks={[]} />);
  assert.match(html, /Nobody yet/);
  assert.match(html, /Stop sharing<span[^>]*> with Refuge</);
});

test("a figure is read after its label", () => {
  const html = render(<FigureRow figures={[{ label: "declined", value: "fewer than 5" }]} />);
  assert.match(html, /<dt>declined<\/dt><dd[^>]*>fewer than 5</);
});
