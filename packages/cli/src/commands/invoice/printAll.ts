import { link, mkdir, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { InvoicePrints, Printable, PrintOrder, ReportFilter } from "@portail-familles/core/invoices"
import { Effect } from "effect"
import { periodOf } from "../../running/period.ts"
import { attempted, openedPrivateFile } from "../../running/privateFile.ts"
import { progress } from "../../terminal/progress.ts"
import { NothingFound, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"

/** What to print, in which order, and where. */
export interface PrintOptions extends ReportFilter {
  readonly order?: PrintOrder
  readonly output?: string
  /** Whether one file may replace another; files of a folder stay. */
  readonly yes: boolean
}

/** Prints all invoices of a period: a file of each in a folder, or one file. */
export const printAll = Effect.fnUntraced(function* (
  terminal: Terminal,
  prints: InvoicePrints["Service"],
  staff: StaffAccess,
  options: PrintOptions
) {
  const { output, period, order = "number" } = options
  if (output === undefined || output === "-") {
    return yield* new UsageRefused({
      problem: "Il manque où écrire toutes ces factures.",
      advice: "Donnez un dossier à --output, ou un fichier qui finit par .pdf."
    })
  }
  const filter = { ...(yield* periodOf(options)), ...(period === undefined ? {} : { period }) }
  const all = yield* prints.list(staff, filter, order)
  if (all.length === 0) {
    return yield* new NothingFound({
      problem: "Aucune facture dans cette période.",
      advice: "Voir : portail invoice list"
    })
  }
  return output.endsWith(".pdf")
    ? yield* inOneFile(terminal, prints, staff, all, output, options.yes)
    : yield* inFolder(terminal, prints, staff, all, output)
})

const shownProgress = (terminal: Terminal) =>
  Effect.acquireRelease(
    Effect.sync(() => progress(terminal, "Factures")),
    (shown) => Effect.sync(() => shown.stop())
  )

const inFolder = Effect.fnUntraced(function* (
  terminal: Terminal,
  prints: InvoicePrints["Service"],
  staff: StaffAccess,
  all: ReadonlyArray<Printable>,
  folder: string
) {
  yield* attempted(folder, "--output", () => mkdir(folder, { recursive: true, mode: 0o700 }))
  const there = new Set(yield* attempted(folder, "--output", () => readdir(folder)))
  const missing = all.filter(({ number }) => !there.has(fileOf(number)))
  const shown = yield* shownProgress(terminal)
  let done = all.length - missing.length
  yield* prints.files(staff, missing, (files) =>
    attempted(folder, "--output", async () => {
      for (const { number, content } of files) await putWhole(join(folder, fileOf(number)), content)
    }).pipe(
      Effect.tap(() => {
        done += files.length
        return Effect.sync(() => shown.update(done, all.length))
      })
    )
  )
  const before = all.length - missing.length
  return {
    data: { folder, invoices: all.length, written: missing.length, alreadyThere: before },
    text: `${folder}\n`,
    note: `${count(missing.length, "facture écrite", "factures écrites")}${before === 0 ? "" : ` ; ${count(before, "était déjà là", "étaient déjà là")}`}.`
  }
}, Effect.scoped)

const inOneFile = Effect.fnUntraced(function* (
  terminal: Terminal,
  prints: InvoicePrints["Service"],
  staff: StaffAccess,
  all: ReadonlyArray<Printable>,
  file: string,
  replace: boolean
) {
  const write = yield* openedPrivateFile(file, replace, "--output")
  const shown = yield* shownProgress(terminal)
  let done = 0
  yield* prints.together(staff, all, (bytes, invoices) =>
    Effect.tap(write(bytes), () => {
      done += invoices
      return Effect.sync(() => shown.update(done, all.length))
    })
  )
  return {
    data: { file, invoices: all.length },
    text: `${file}\n`,
    note: `${count(all.length, "facture")} dans un seul fichier.`
  }
}, Effect.scoped)

const fileOf = (number: string): string => `facture-${number}.pdf`

/** Writes a file that is there whole or not at all, and never over another. */
const putWhole = async (file: string, content: Uint8Array): Promise<void> => {
  const part = `${file}.${process.pid}.part`
  await writeFile(part, content, { mode: 0o600 })
  try {
    await link(part, file)
  } catch (cause) {
    // somebody else wrote it meanwhile: theirs stays
    if (!(cause instanceof Error && "code" in cause && cause.code === "EEXIST")) throw cause
  } finally {
    await rm(part, { force: true })
  }
}
