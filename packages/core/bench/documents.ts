/**
 * `npm run bench:documents`: a town's form filled by us against its bound, bare pdf-lib filling and flattening the same form with the same
 * answers, alternately in one run; then what a request waits for, the drawing thread included. Ends with 1 when the ratio of the medians
 * is over 1.5 or a filled form is over 150 ms at p95.
 */
import { Effect } from "effect"
import { ParseSpeeds, PDFCheckBox, PDFDocument, PDFDropdown, PDFRadioGroup, PDFTextField } from "pdf-lib"
import { DocumentPdfs } from "../src/documents/pdf/DocumentPdfs.ts"
import { fillTemplate, templateFields } from "../src/documents/pdf/template.ts"
import { exampleTemplate } from "../test/documents/pdf/exampleTemplate.ts"
import { fiche, signed, wednesday } from "../test/documents/pdf/samples.ts"

const largestRatio = 1.5
const longestMs = 150
const quick = process.argv.includes("--quick")
const rounds = quick ? 15 : 60

const template = await exampleTemplate()
const extra = { signature: null, draft: false, title: fiche.title, language: "fr" } as const
const birth = "enfant.naissance"
const answers = Object.fromEntries(
  (await templateFields(template)).map(({ name, kind, options }): [string, string | boolean] => {
    if (kind === "checkbox") return [name, true]
    return [name, options[0] ?? (name === birth ? "03032018" : "Réponse d’un parent à lunettes")]
  })
)

const barePdfLib = async (): Promise<Uint8Array> => {
  const doc = await PDFDocument.load(template, { parseSpeed: ParseSpeeds.Fastest })
  const form = doc.getForm()
  for (const field of form.getFields()) {
    const answer = String(answers[field.getName()])
    if (field instanceof PDFTextField) field.setText(answer)
    else if (field instanceof PDFDropdown || field instanceof PDFRadioGroup) field.select(answer)
    else if (field instanceof PDFCheckBox) field.check()
  }
  form.flatten()
  return doc.save({ objectsPerTick: Number.POSITIVE_INFINITY })
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const quantile = (values: ReadonlyArray<number>, share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const measured = async (works: Readonly<Record<string, () => Promise<unknown>>>) => {
  const times = Object.keys(works).map(() => [] as Array<number>)
  for (let round = -10; round < rounds; round++) {
    for (const [i, work] of Object.values(works).entries()) {
      const time = await timed(work)
      if (round >= 0) times[i]?.push(time)
    }
  }
  return Object.keys(works).map((name, i) => {
    const [median, p95] = [quantile(times[i] ?? [], 0.5), quantile(times[i] ?? [], 0.95)]
    console.log(
      `  ${name.padEnd(46)} median ${median.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms`
    )
    return { median, p95 }
  })
}

console.log(`${rounds} alternating rounds, in one run, a form of ${Object.keys(answers).length} fields:`)
const [bound, ours] = await measured({
  "bare pdf-lib, filled and flattened": barePdfLib,
  "the same form filled by us": () => fillTemplate(template, answers, extra)
})
const [filled, generated] = await Effect.gen(function* () {
  const pdfs = yield* DocumentPdfs
  const run =
    <Result, Problem>(work: Effect.Effect<Result, Problem>) =>
    () =>
      Effect.runPromise(work)
  const signedExtra = { ...extra, signature: signed }
  const children = Array.from({ length: 30 }, () => wednesday.children).flat()
  console.log("as requests wait for it, on the drawing thread:")
  return yield* Effect.promise(() =>
    measured({
      "a filled form, signed": run(pdfs.fillTemplate(template, answers, signedExtra)),
      "the fiche sanitaire in our layout": run(pdfs.documentPdf(fiche)),
      [`an emergency sheet of ${children.length} children`]: run(pdfs.emergencySheet({ ...wednesday, children }))
    })
  )
}).pipe(Effect.provide(DocumentPdfs.layer), Effect.runPromise)

const ratio = (ours?.median ?? Number.NaN) / (bound?.median ?? Number.NaN)
const filledP95 = filled?.p95 ?? Number.NaN
if (!(ratio <= largestRatio && filledP95 <= longestMs)) {
  console.log(
    `FAILED: a filled form takes more than ${largestRatio} times its bound, or more than ${longestMs} ms at p95`
  )
  process.exitCode = 1
}
console.log(
  `bench:documents ratio=${ratio.toFixed(2)} bound_ms=${bound?.median.toFixed(2)} filled_p95_ms=${filledP95.toFixed(2)} generated_p95_ms=${generated?.p95.toFixed(2)}`
)
