import {
  type PDFField,
  PDFName,
  PDFNumber,
  type PDFOperator,
  type PDFPage,
  PDFTextField,
  type PDFWidgetAnnotation
} from "pdf-lib"
import type { Typeface } from "../../platform/pdf/typeface.ts"
import { fitText, type TextBox, textInBox } from "./boxText.ts"
import { chooseBoxes } from "./chooseBoxes.ts"
import { kindOf, tickBoxes } from "./templateFields.ts"
import { drawAppearance, groundOf, inWidget, isHidden, turnOf } from "./widgets.ts"
import type { DocumentWords } from "./words.ts"

/** What filling a form shares between its fields. */
export interface Filling {
  readonly face: Typeface
  readonly pageOf: (widget: PDFWidgetAnnotation) => PDFPage | undefined
  readonly fontKeys: Map<PDFPage, PDFName>
  readonly words: DocumentWords
}

/** Writes an answer where its field stands; says whether a reader finds all of it there. */
export const fillField = (filling: Filling, field: PDFField, answer: string | boolean): boolean => {
  const kind = kindOf(field)
  if (kind === "other") return answer === ""
  if (kind === "checkbox" || kind === "radio") return tick(filling, field, answer)
  return write(filling, field, typeof answer === "string" ? answer : filling.words.said(answer))
}

const visible = ({ pageOf }: Filling, widgets: ReadonlyArray<PDFWidgetAnnotation>) =>
  widgets.flatMap((widget) => {
    const page = pageOf(widget)
    return page === undefined || isHidden(widget) ? [] : [{ widget, page }]
  })

const tick = (filling: Filling, field: PDFField, answer: string | boolean) => {
  const boxes = tickBoxes(field)
  const widgets = boxes.map(({ widget }) => widget)
  const { ticked, whole } = chooseBoxes(
    boxes.map(({ says }) => says),
    answer
  )
  boxes.forEach(({ widget }, i) => {
    for (const { page } of visible(filling, [widget])) drawBox(filling, page, widget, ticked[i] === true)
  })
  return whole && (answer === "" || visible(filling, widgets).length > 0)
}

const drawBox = (filling: Filling, page: PDFPage, widget: PDFWidgetAnnotation, ticked: boolean) => {
  const state = ticked ? widget.getOnValue() : PDFName.of("Off")
  if (state !== undefined && drawAppearance(page, widget, state)) return
  page.pushOperators(...groundOf(widget))
  const { width, height } = widget.getRectangle()
  const box: TextBox = { width, height, size: height * 0.8, multiline: false, align: "centre", cells: 1 }
  if (ticked) drawText(filling, page, widget, { size: box.size, lines: ["X"] }, box)
}

const write = (filling: Filling, field: PDFField, text: string): boolean => {
  const places = visible(filling, field.acroField.getWidgets())
  let whole = text === "" || places.length > 0
  for (const { widget, page } of places) {
    const box = boxOf(field, widget)
    page.pushOperators(...groundOf(widget))
    const fitted = fitText(filling.face, text, box)
    if (fitted !== undefined) drawText(filling, page, widget, fitted, box)
    else {
      whole = false
      const pointer = fitText(filling.face, filling.words.seeAnnex, { ...box, cells: undefined, size: 0 })
      if (pointer !== undefined) drawText(filling, page, widget, pointer, { ...box, cells: undefined })
    }
  }
  return whole
}

const drawText = (
  { face, fontKeys }: Filling,
  page: PDFPage,
  widget: PDFWidgetAnnotation,
  fitted: { readonly size: number; readonly lines: ReadonlyArray<string> },
  box: TextBox
) => {
  const key = fontKeys.get(page) ?? page.node.newFontDictionary(face.font.name, face.font.ref)
  fontKeys.set(page, key)
  const operators: ReadonlyArray<PDFOperator> = textInBox(face, key, fitted, box)
  page.pushOperators(...inWidget(widget, operators))
}

const boxOf = (field: PDFField, widget: PDFWidgetAnnotation): TextBox => {
  const { width, height } = widget.getRectangle()
  const lying = turnOf(widget) % 180 === 0
  const appearance = widget.getDefaultAppearance() ?? field.acroField.getDefaultAppearance() ?? ""
  const text = field instanceof PDFTextField ? field : undefined
  const cells = text?.isCombed() === true ? text.getMaxLength() : undefined
  return {
    width: lying ? width : height,
    height: lying ? height : width,
    size: Number(/([\d.]+)\s+Tf/.exec(appearance)?.[1] ?? 0) || 0,
    multiline: text?.isMultiline() ?? false,
    align: alignOf(field),
    cells: cells === 0 ? undefined : cells
  }
}

const alignOf = (field: PDFField): TextBox["align"] => {
  const quadding = field.acroField.dict.lookup(PDFName.of("Q"))
  const asked = quadding instanceof PDFNumber ? quadding.asNumber() : 0
  return asked === 1 ? "centre" : asked === 2 ? "right" : "left"
}
