import { Effect } from "effect"
import type { Town } from "../towns/Town.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import { type PrintedSubmission, printModel, templatePrintModel } from "./printModel.ts"

/** Draws a document upon the town's own form as it was when it was signed, else in our own layout. */
export const renderSubmission = Effect.gen(function* () {
  const [kinds, pdfs] = [yield* DocumentKinds, yield* DocumentPdfs]
  return Effect.fnUntraced(function* (town: Town, printed: PrintedSubmission) {
    const { templateHash } = printed.content
    const template = templateHash === null ? undefined : yield* kinds.template(town.id, templateHash)
    if (template === undefined) return yield* pdfs.documentPdf(printModel(town.settings, printed))
    const { values, extra } = templatePrintModel(printed)
    // a form is tried before it is kept: what cannot be filled now is a defect
    return yield* Effect.orDie(pdfs.fillTemplate(template, values, extra))
  })
})
