import { type VerificationProgress, Verifications } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { flag } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { householdFilter, refOfHousehold } from "../../running/naming.ts"
import { staffOf } from "../../running/staff.ts"
import { at, type ListColumn, number, text } from "../../terminal/listColumns.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { fileServices } from "./services.ts"

const takes = {
  status: flag("l'avancement de chaque foyer (par défaut)"),
  incomplete: flag("seulement les foyers qui n'ont pas fini"),
  household: householdFilter
}

/** `portail family verify --status`: how far the yearly check of files has come. */
export const familyVerifyCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "verify",
    description: "où en sont les familles de la vérification annuelle de leur dossier",
    takes,
    examples: [
      ["portail family verify --status", "tous les foyers"],
      ["portail family verify --incomplete --csv > relances.csv", "ceux qu'il faut relancer, pour un tableur"]
    ],
    services: fileServices,
    columns: () => columns,
    find: verify
  })

const verify = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const verifications = yield* Verifications
  const { staff } = yield* staffOf(terminal, options)
  const household = options.household === undefined ? undefined : yield* refOfHousehold(staff, options.household)
  const all = (yield* verifications.progress(staff)).filter(
    (each) => household === undefined || each.householdRef === household
  )
  const listed = all.filter((each) => !options.incomplete || each.done < each.total)
  const finished = all.filter((each) => each.done === each.total).length
  const begun = all.filter((each) => each.done > 0 && each.done < each.total).length
  const notBegun = all.length - finished - begun
  return {
    each: inMemory(listed),
    summary: () => `${count(all.length, "foyer")} : ${finished} à jour, ${begun} en cours, ${notBegun} pas commencés`,
    around: (households: ReadonlyArray<unknown>) => ({ finished, begun, notBegun, households })
  }
})

const columns: ReadonlyArray<ListColumn<VerificationProgress>> = [
  text("Foyer", (each) => each.householdRef),
  text("Nom", (each) => each.householdName),
  number("Vérifié", (each) => `${each.done} sur ${each.total}`),
  at("Dernière fois", (each) => each.lastAt)
]
