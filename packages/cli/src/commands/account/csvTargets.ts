import type { AccountRow } from "@portail-familles/core/accounts"
import { mailSynonyms, RowReader, referenceSynonyms, type TableLayout } from "@portail-familles/core/platform/csv"
import { Effect } from "effect"
import { readTable } from "../../running/files.ts"
import type { TargetLineProblem } from "../../terminal/lineProblemWords.ts"
import { FileUnusable } from "../../terminal/refusals.ts"
import { ofHousehold, type Targets, withMail } from "./targets.ts"

const layout: TableLayout = {
  columns: ["mail", "foyer"],
  required: [],
  aliases: { idfamille: "foyer" },
  synonyms: { ...mailSynonyms, ...referenceSynonyms, famille: "foyer" }
}

const nothingSent = "Rien n'a été envoyé."

/** The adults that the lines of a file mean, by a column `mail`, a column `foyer`, or both. */
export const adultsOfFile = Effect.fnUntraced(function* (everyone: ReadonlyArray<AccountRow>, file: string) {
  const read = yield* readTable(file, layout).pipe(
    Effect.mapError(({ reason }) => new FileUnusable({ file, reason, advice: nothingSent }))
  )
  const rows = read.map((row) => new RowReader<TargetLineProblem>(row))
  const unusable = (reason: string) => new FileUnusable({ file, reason, advice: nothingSent })
  const [first] = rows
  if (first === undefined) return yield* unusable("n'a que son en-tête")
  if (!first.has("mail") && !first.has("foyer")) return yield* unusable("n'a ni colonne mail ni colonne foyer")
  const adults = rows.flatMap((row) => adultsOfLine(everyone, row))
  return { adults, invalid: rows.flatMap(({ problems }) => problems) } satisfies Targets
})

const adultsOfLine = (
  everyone: ReadonlyArray<AccountRow>,
  row: RowReader<TargetLineProblem>
): ReadonlyArray<AccountRow> => {
  const [mail, ref] = [row.mail("mail"), row.text("foyer")]
  if (row.problems.length > 0) return []
  if (mail === null && ref === "") {
    row.refuse("", { code: "neither-mail-nor-household" })
    return []
  }
  const household = ref === "" ? everyone : ofHousehold(everyone, ref)
  if (household.length === 0) row.refuse("foyer", { code: "unknown-household", householdRef: ref })
  const found = mail === null ? household : withMail(household, mail)
  if (household.length > 0 && found.length === 0) {
    row.refuse("mail", { code: "unknown-mail", mail: mail ?? "", householdRef: ref })
  }
  return found
}
