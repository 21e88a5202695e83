import { Effect } from "effect"
import type { Town } from "../towns/Town.ts"
import type { DocumentKinds } from "./DocumentKinds.ts"
import type { DocumentPdfs } from "./pdf/DocumentPdfs.ts"
import { type PrintedSubmission, printModel, templatePrintModel } from "./printModel.ts"

/** Draws a document upon the town's own form as it was when it was signed, else in our own layout. */
export const renderSubmission = Effect.fnUntraced(function* (
  kinds: DocumentKinds["Service"],
  pdfs: DocumentPdfs["Service"],
  town: Town,
  drawn: PrintedSubmission
) {
  const { templateHash } = drawn.content
  const template = templateHash === null ? undefined : yield* kinds.template(town.id, templateHash)
  if (template === undefined) return yield* pdfs.documentPdf(printModel(town.settings, drawn))
  const { values, extra } = templatePrintModel(drawn)
  // a form is tried before it is kept: what cannot be filled now is a defect
  return yield* Effect.orDie(pdfs.fillTemplate(template, values, extra))
})
