import type { ComponentChildren, VNode } from "preact";
import { CsrfField } from "./csrf-field.tsx";

/**
 * A form on the help pages. Posts, so that nothing typed stands in an address; the browser neither checks it
 * (our own words do) nor remembers it: autofill would write names and addresses to its own store.
 */
export function PublicForm(props: PublicFormProps): VNode {
  return (
    <form method="post" action={props.action} autocomplete="off" novalidate>
      <CsrfField token={props.csrf} />
      {props.children}
    </form>
  );
}

interface PublicFormProps {
  action: string;
  csrf?: string | undefined;
  children?: ComponentChildren;
}
