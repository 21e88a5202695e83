import { AttendanceSheets, DocumentPdfs } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { flag, optional, required } from "../../running/declared.ts"
import { Word, yes } from "../../running/options.ts"
import { openedPrivateFile } from "../../running/privateFile.ts"
import { sealsOf } from "../../running/seals.ts"
import { staffOf } from "../../running/staff.ts"
import { NothingFound, UsageRefused } from "../../terminal/refusals.ts"
import { type Terminal, written } from "../../terminal/Terminal.ts"
import { count, day } from "../../terminal/words.ts"
import { codeTyped } from "../planning/names.ts"
import { expectedOf, expectedTakes } from "./filter.ts"
import { sheetServices } from "./services.ts"
import { sheetCsv } from "./sheetCsv.ts"

const takes = {
  ...expectedTakes,
  activity: required("<activité>", Word, "l'activité, par son code ou son nom"),
  output: optional("<fichier>", Word, "où écrire, lisible de vous seul ; un PDF, sauf avec --csv"),
  csv: flag("en CSV, pour un tableur (sans --output, sur la sortie standard)"),
  health: flag("avec ce qu'il faut savoir de la santé de chaque enfant ; demande la clé secrète et --purpose"),
  purpose: optional("<motif>", Word, "avec --health, pourquoi : chaque famille le lit"),
  service: optional("<code>", Word, "avec --health, pour quel service de la ville"),
  yes
}

/** `portail attendance sheet`: who comes, to be printed and ticked. */
export const attendanceSheetCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "sheet",
    description:
      "écrit la feuille de présence d'un jour : enfants, horaires, régimes, contacts, qui peut les reprendre",
    takes,
    examples: [
      [
        "portail attendance sheet --activity alsh --output alsh.pdf",
        "celle d'aujourd'hui, des pages par lieu et groupe"
      ],
      ["portail attendance sheet --activity alsh --place centre --day 21/12/2026 --csv", "un lieu, pour un tableur"],
      [
        'portail attendance sheet --activity alsh --output alsh.pdf --health --purpose "journée au centre"',
        "avec la santé"
      ]
    ],
    services: sheetServices,
    run: sheet
  })

const sheet = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { output, csv, health } = options
  if (output === undefined && !csv) return yield* refused("Il faut --output pour un PDF, ou --csv.")
  if (health !== (options.purpose !== undefined)) return yield* refused("--health et --purpose vont ensemble.")
  const [sheets, pdfs] = [yield* AttendanceSheets, yield* DocumentPdfs]
  const { staff } = yield* staffOf(terminal, options)
  const { activities, filter } = yield* expectedOf(staff, options)
  const of = { ...filter, activity: yield* codeTyped(activities, options.activity, "d'activité") }
  const opening = { purpose: options.purpose ?? "", service: options.service ?? null }
  const found = health
    ? yield* sheets.withHealth(staff, of, opening).pipe(Effect.provide(sealsOf(options)))
    : yield* sheets.of(staff, of)
  const children = found.groups.flatMap((group) => group.children)
  if (children.length === 0) {
    return yield* new NothingFound({
      problem: `Aucun enfant n'est attendu à ${of.activity.name} le ${day(filter.day)}.`,
      advice: "Vérifiez le jour, le lieu et le groupe : portail planning show"
    })
  }
  const write =
    output === undefined
      ? (part: string | Uint8Array) => written(terminal, String(part))
      : yield* openedPrivateFile(output, options.yes, "--output")
  yield* write(csv ? sheetCsv(found) : yield* pdfs.attendanceSheet(found))
  const privacy = health ? " Chaque famille voit cette lecture et son motif." : ""
  return {
    data: output === undefined ? undefined : { file: output, children: children.length, groups: found.groups.length },
    text: output === undefined ? "" : `${output}\n`,
    note: `${count(children.length, "enfant")}, ${count(found.groups.length, "groupe")}, le ${day(filter.day)}.${privacy} Effacez le fichier après usage.`
  }
}, Effect.scoped)

const refused = (problem: string) => new UsageRefused({ problem, advice: "Voir : portail attendance sheet --help" })
