/// <reference lib="dom" />
// The help pages' script. It stands in the head and blocks, so that leaving works before anything can be read.
import { focusErrors } from "./focus-errors.ts";
import { guardDoubleSubmit } from "./guard-double-submit.ts";
import { watchSelects } from "./open-thing.ts";
import { pickSpot } from "./pick-spot.ts";
import { revealConditional } from "./reveal-conditional.ts";
import { watchIdle } from "./watch-idle.ts";
import { watchLeaving } from "./watch-leaving.ts";
import { watchTraces } from "./watch-traces.ts";
import { whenReady } from "./when-ready.ts";

const { leave } = document.documentElement.dataset;

document.documentElement.classList.add("govuk-frontend-supported");
if (leave) watchLeaving(leave);
watchSelects();
watchTraces();
watchIdle();
guardDoubleSubmit();
whenReady(() => {
  revealConditional();
  focusErrors();
  pickSpot();
});
