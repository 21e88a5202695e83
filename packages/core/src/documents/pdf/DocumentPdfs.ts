import { Context, Effect, Layer } from "effect"
import { drawingPool } from "../../platform/pdf/drawingPool.ts"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"
import type { AttendanceSheet } from "./AttendanceGroup.ts"
import type { EmergencySheet } from "./EmergencyGroup.ts"
import type { PrintModel } from "./PrintModel.ts"
import { TemplateUnusable } from "./TemplateUnusable.ts"
import type { TemplateExtra, TemplateField } from "./template.ts"
import type { Answered, Fill } from "./worker.ts"

/** Draws documents away from the thread that answers requests. */
export class DocumentPdfs extends Context.Service<
  DocumentPdfs,
  {
    /** A document in our own layout. */
    documentPdf(filled: PrintModel): Effect.Effect<Uint8Array>
    /** What must be known of a group's children on one day. */
    emergencySheet(sheet: EmergencySheet): Effect.Effect<Uint8Array>
    /** Who comes to an activity on a day, pages of its own for each group. */
    attendanceSheet(sheet: AttendanceSheet): Effect.Effect<Uint8Array>
    /** The fields of a town's own form. */
    templateFields(template: Uint8Array): Effect.Effect<ReadonlyArray<TemplateField>, TemplateUnusable>
    /** A town's own form with answers by field name, no longer a form. */
    fillTemplate(
      template: Uint8Array,
      answers: Readonly<Record<string, string | boolean>>,
      extra: TemplateExtra
    ): Effect.Effect<Uint8Array, TemplateUnusable>
  }
>()("@portail-familles/core/documents/DocumentPdfs") {
  static readonly layer = Layer.effect(
    DocumentPdfs,
    Effect.gen(function* () {
      const run = yield* drawingPool(moduleBeside(import.meta.url, "worker"))
      const draw = (name: string, data: unknown) => Effect.promise(() => run<Uint8Array>(name, data))
      const usable = Effect.fnUntraced(function* <Result>(name: string, data: unknown) {
        const answered = yield* Effect.promise(() => run<Answered<Result>>(name, data))
        if ("unusable" in answered) return yield* new TemplateUnusable({ reason: answered.unusable })
        return answered.done
      })
      return DocumentPdfs.of({
        documentPdf: (filled) => draw("documentPdf", filled),
        emergencySheet: (sheet) => draw("emergencySheet", sheet),
        attendanceSheet: (sheet) => draw("attendanceSheet", sheet),
        templateFields: (template) => usable<ReadonlyArray<TemplateField>>("readFields", template),
        fillTemplate: (template, answers, extra) =>
          usable<Uint8Array>("writeAnswers", { template, answers, extra } satisfies Fill)
      })
    })
  )
}
