import type { VNode } from "preact";
import type { Appearance } from "../base/appearance.ts";
import type { Attributes } from "../base/attributes.ts";
import { attributesOf } from "../base/attributes.ts";
import { classNames } from "../base/class-names.ts";
import { contentOf } from "../base/content.ts";
import { describedByOf } from "../base/described-by.ts";
import type { PluralTexts } from "../base/translation-attributes.ts";
import { translationAttributes } from "../base/translation-attributes.ts";
import type { LabelledField } from "../form-group/form-group.tsx";
import { fieldGroup } from "../form-group/form-group.tsx";

/** A question answered with a file; with `javascript`, files can also be dropped on it. */
export function FileUpload(options: FileUploadOptions): VNode {
  const id = options.id || options.name;
  const input = fileInput(id, options);
  const { beforeInput, afterInput } = options.formGroup ?? {};
  const control = options.javascript ? dropZone(options, input) : input;
  return fieldGroup(id, options, contentOf(beforeInput), control, contentOf(afterInput));
}

function fileInput(id: string, options: FileUploadOptions): VNode {
  return (
    <input
      id={id}
      name={options.name}
      type="file"
      disabled={options.disabled}
      multiple={options.multiple}
      aria-describedby={describedByOf(id, options)}
      {...attributesOf(options.attributes)}
      class={classNames(
        "govuk-file-upload",
        options.classes,
        options.errorMessage && "govuk-file-upload--error",
      )}
    />
  );
}

function dropZone(options: FileUploadOptions, input: VNode): VNode {
  return (
    <div
      data-module="govuk-file-upload"
      {...attributesOf(scriptTexts(options))}
      {...attributesOf(options.wrapperAttributes)}
      class={classNames("govuk-file-upload-wrapper", options.wrapperClasses)}
    >
      {input}
    </div>
  );
}

function scriptTexts(options: FileUploadOptions): Attributes {
  return translationAttributes({
    "choose-files-button": options.chooseFilesButtonText,
    "no-file-chosen": options.noFileChosenText,
    "multiple-files-chosen": options.multipleFilesChosenText,
    "drop-instruction": options.dropInstructionText,
    "entered-drop-zone": options.enteredDropZoneText,
    "left-drop-zone": options.leftDropZoneText,
  });
}

export interface FileUploadOptions extends LabelledField, Appearance {
  /** The same as `name` unless given. */
  id?: string | undefined;
  name: string;
  disabled?: boolean | undefined;
  multiple?: boolean | undefined;
  /** Lets the script make a place to drop files on. */
  javascript?: boolean | undefined;
  wrapperClasses?: string | undefined;
  wrapperAttributes?: Attributes | undefined;
  chooseFilesButtonText?: string | undefined;
  noFileChosenText?: string | undefined;
  multipleFilesChosenText?: PluralTexts | undefined;
  dropInstructionText?: string | undefined;
  enteredDropZoneText?: string | undefined;
  leftDropZoneText?: string | undefined;
}
