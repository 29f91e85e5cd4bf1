/// <reference lib="dom" />
// The staff pages' script: only what the components need. Where both faces have a need, ours serves both.
import {
  Accordion,
  Button,
  CharacterCount,
  createAll,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  Tabs,
} from "govuk-frontend";
import { countItems } from "./count-items.ts";
import { focusErrors } from "./focus-errors.ts";
import { forgetPost } from "./forget-post.ts";
import { guardDoubleSubmit } from "./guard-double-submit.ts";
import { watchPasskeys } from "./passkey.ts";
import { revealConditional } from "./reveal-conditional.ts";
import { watchKeys } from "./watch-keys.ts";
import { watchPrint } from "./watch-print.ts";
import { watchSession } from "./watch-session.ts";
import { whenReady } from "./when-ready.ts";

const components = [
  Button,
  CharacterCount,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  Tabs,
];

guardDoubleSubmit();
whenReady(() => {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
  for (const component of components) createAll(component);
  // Which sections of a file someone opened is nobody's business later: nothing is kept on the device.
  createAll(Accordion, { rememberExpanded: false });
  revealConditional();
  countItems();
  focusErrors();
  forgetPost();
  watchPasskeys();
  foldAside();
  watchKeys();
  watchPrint();
  watchSession();
});

/** Beside the page where there is room for it; folded under it where there is not. */
function foldAside(): void {
  const aside = document.querySelector<HTMLDetailsElement>("details[data-fold]");
  if (aside && !window.matchMedia("(min-width: 1180px)").matches) aside.open = false;
}
