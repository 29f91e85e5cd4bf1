import type { VNode } from "preact";
import { Button } from "../button/button.tsx";
import type { Appearance } from "./appearance.ts";
import { attributesOf } from "./attributes.ts";
import { classNames } from "./class-names.ts";
import { safeHref } from "./safe-href.ts";

/** What a person may do next inside a component: a button, or a link where there is somewhere to go. */
export function Action({ action, buttonClass, linkClass }: ActionProps): VNode {
  if (!action.href || action.type === "button") {
    return (
      <Button {...action} type={action.type || "button"} classes={classNames(buttonClass, action.classes)} />
    );
  }
  return (
    <a
      href={safeHref(action.href)}
      {...attributesOf(action.attributes)}
      class={classNames("govuk-link", linkClass, action.classes)}
    >
      {action.text}
    </a>
  );
}

/** One action: without an `href`, or with the type "button", it looks like a button. */
export interface ActionOptions extends Appearance {
  text?: string | undefined;
  type?: "submit" | "button" | undefined;
  href?: string | undefined;
  name?: string | undefined;
  value?: string | undefined;
}

interface ActionProps {
  action: ActionOptions;
  buttonClass?: string;
  linkClass?: string;
}
