import { TemplateUnusable } from "./TemplateUnusable.ts"
import { fillTemplate, type TemplateExtra, type TemplateField, templateFields } from "./template.ts"

export { attendanceSheet } from "./attendanceSheet.ts"
export { documentPdf } from "./documentPdf.ts"
export { emergencySheet } from "./emergencySheet.ts"

/** A form and what to write into it. */
export interface Fill {
  readonly template: Uint8Array
  readonly answers: Readonly<Record<string, string | boolean>>
  readonly extra: TemplateExtra
}

/** Errors lose their class between threads, so a refusal is an answer. */
export type Answered<Result> = { readonly done: Result } | { readonly unusable: TemplateUnusable["reason"] }

/** `templateFields` for the drawing thread. */
export const readFields = (template: Uint8Array): Promise<Answered<ReadonlyArray<TemplateField>>> =>
  answered(templateFields(template))

/** `fillTemplate` for the drawing thread. */
export const writeAnswers = ({ template, answers, extra }: Fill): Promise<Answered<Uint8Array>> =>
  answered(fillTemplate(template, answers, extra))

const answered = <Result>(work: Promise<Result>): Promise<Answered<Result>> =>
  work.then(
    (done) => ({ done }),
    (error: unknown) => {
      if (error instanceof TemplateUnusable) return { unusable: error.reason }
      throw error
    }
  )
