import {
  PDFAcroCheckBox,
  PDFAcroRadioButton,
  PDFCheckBox,
  PDFDropdown,
  type PDFField,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
  type PDFWidgetAnnotation
} from "pdf-lib"
import { openTemplate } from "./openTemplate.ts"

/** A field of a town's form. */
export interface TemplateField {
  /** Its full name, `enfant.nom`. */
  readonly name: string
  readonly kind: "text" | "checkbox" | "radio" | "choice" | "other"
  /** What may be chosen; for a box, what it says when it is ticked. */
  readonly options: ReadonlyArray<string>
}

/** The fields of a town's form; throws `TemplateUnusable`. */
export const templateFields = async (template: Uint8Array): Promise<ReadonlyArray<TemplateField>> => {
  const { fields } = await openTemplate(template)
  return fields.map((field) => ({ name: field.getName(), kind: kindOf(field), options: optionsOf(field) }))
}

/** Which of the fields that a document names are not in the form, each once. */
export const missingFields = (
  found: ReadonlyArray<Pick<TemplateField, "name">>,
  wanted: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const names = new Set(found.map(({ name }) => name))
  return [...new Set(wanted)].filter((name) => !names.has(name))
}

/** A box of a field, and what it says when it is ticked. */
export interface TickBox {
  readonly widget: PDFWidgetAnnotation
  readonly says: string
}

/** The boxes of a check box or of a group of radio buttons, in the form's order. */
export const tickBoxes = (field: PDFField): ReadonlyArray<TickBox> => {
  const { acroField } = field
  if (!(acroField instanceof PDFAcroCheckBox || acroField instanceof PDFAcroRadioButton)) return []
  const said = acroField.getExportValues()
  return acroField.getWidgets().map((widget, i) => ({
    widget,
    says: said?.[i]?.decodeText() ?? widget.getOnValue()?.decodeText() ?? ""
  }))
}

/** What kind of field this is. */
export const kindOf = (field: PDFField): TemplateField["kind"] => {
  if (field instanceof PDFTextField) return "text"
  if (field instanceof PDFCheckBox) return "checkbox"
  if (field instanceof PDFRadioGroup) return "radio"
  return field instanceof PDFDropdown || field instanceof PDFOptionList ? "choice" : "other"
}

const optionsOf = (field: PDFField): ReadonlyArray<string> =>
  field instanceof PDFDropdown || field instanceof PDFOptionList
    ? field.getOptions()
    : [...new Set(tickBoxes(field).map(({ says }) => says))].filter((says) => says !== "")
