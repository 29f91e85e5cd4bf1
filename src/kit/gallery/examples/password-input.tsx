import type { VNode } from "preact";
import { PasswordInput } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the password input. */
export function PasswordInputExamples(): VNode {
  return (
    <Exhibit name="Password input">
      <State name="Default">
        <PasswordInput name="password-default" label={{ text: "Password" }} />
      </State>
      <State name="Choosing a new one">
        <PasswordInput
          name="password-new"
          autocomplete="new-password"
          label={{ text: "New password" }}
          hint={{ text: "At least 12 characters" }}
        />
      </State>
      <State name="Disabled">
        <PasswordInput name="password-disabled" disabled label={{ text: "Old password" }} />
      </State>
      <State name="Error">
        <PasswordInput
          name="password-error"
          label={{ text: "Password of the reading room" }}
          errorMessage={{ text: "Enter the password" }}
        />
      </State>
    </Exhibit>
  );
}
