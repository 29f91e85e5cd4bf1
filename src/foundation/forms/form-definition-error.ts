/** A form's definition contradicts itself; found when the product starts, never while someone fills it in. */
export class FormDefinitionError extends Error {
  override readonly name = "FormDefinitionError";
  readonly code = "FORM_DEFINITION";
  readonly formId: string;
  /** What is wrong, without the form's name. */
  readonly fault: string;

  constructor(formId: string, fault: string) {
    super(`The form “${formId}” cannot be used: ${fault}.`);
    this.formId = formId;
    this.fault = fault;
  }
}
