import { type VerificationProgress, Verifications } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag } from "../../running/declared.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, moment } from "../../terminal/words.ts"
import { fileServices } from "./services.ts"

const takes = {
  status: flag("l'avancement de chaque foyer (par défaut)"),
  incomplete: flag("seulement les foyers qui n'ont pas fini")
}

/** `portail family verify --status`: how far the yearly check of files has come. */
export const familyVerifyCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "verify",
    description: "où en sont les familles de la vérification annuelle de leur dossier",
    takes,
    examples: [
      ["portail family verify --status", "tous les foyers"],
      ["portail family verify --incomplete --json", "ceux qu'il faut relancer, pour un script"]
    ],
    services: fileServices,
    run: verify
  })

const verify = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const verifications = yield* Verifications
  const { staff } = yield* staffOf(terminal, options)
  const all = yield* verifications.progress(staff)
  const listed = all.filter((each) => !options.incomplete || each.done < each.total)
  const finished = all.filter((each) => each.done === each.total).length
  const begun = all.filter((each) => each.done > 0 && each.done < each.total).length
  return {
    data: { finished, begun, notBegun: all.length - finished - begun, households: listed },
    text: listed.length === 0 ? "" : progressTable(terminal, listed),
    note: `${count(all.length, "foyer")} : ${finished} à jour, ${begun} en cours, ${all.length - finished - begun} pas commencés.`
  }
})

const progressTable = (terminal: Terminal, households: ReadonlyArray<VerificationProgress>): string =>
  table(
    terminal.outStyle,
    ["Foyer", "Nom", { title: "Vérifié", align: "right" }, "Dernière fois"],
    households.map((each) => [
      each.householdRef,
      each.householdName,
      `${each.done} sur ${each.total}`,
      moment(each.lastAt)
    ])
  )
