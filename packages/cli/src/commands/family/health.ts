import { HealthRecords, type ReadRecord } from "@portail-familles/core/children"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument, required } from "../../running/declared.ts"
import { childWords, refOfChild } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"
import { day } from "../../terminal/words.ts"
import { fileServices } from "./services.ts"

const takes = {
  child: argument(Word, childWords),
  purpose: required("<motif>", Word, "pourquoi : la famille le lit")
}

/** `portail family health`: a child's health record, for those who care for it. */
export const familyHealthCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "health",
    description: "ouvre la fiche santé d'un enfant ; la famille voit qui l'a ouverte, quand et pourquoi",
    takes,
    examples: [['portail family health E0042 --purpose "sortie du mercredi 25 novembre"', "la fiche, avec une trace"]],
    services: (options) => Layer.provideMerge(HealthRecords.layer, fileServices(options)),
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const records = yield* HealthRecords
  const { staff } = yield* staffOf(terminal, options)
  const record = yield* records.read(staff, yield* refOfChild(staff, options.child), options.purpose)
  return {
    data: record,
    text: page(terminal.outStyle, record),
    note: "Consultation inscrite au journal de la famille."
  }
})

const page = (style: Style, { childName, birthDate, health }: ReadRecord): string =>
  facts(style, [
    ["Enfant", `${childName}, né(e) le ${day(birthDate)}`],
    ["Vaccins à jour", said(health.vaccinesUpToDate)],
    ["Traitement", detail(health.treatment, health.treatmentDetail)],
    ["Allergies", allergies(health)],
    ["Conduite à tenir", health.allergyDetail || "–"],
    ["Difficultés de santé", health.difficulties || "–"],
    ["Recommandations", health.recommendations || "–"],
    ["PAI", detail(health.pai, health.paiUntil === null ? "" : `jusqu'au ${day(health.paiUntil)}`)],
    ["Médecin", [health.doctorName, health.doctorPhone].filter(Boolean).join(", ") || "–"]
  ])

const said = (answer: boolean | null): string => (answer === null ? "non précisé" : answer ? "oui" : "non")

const detail = (answer: boolean | null, text: string): string =>
  answer === true && text !== "" ? `oui : ${text}` : said(answer)

const allergies = (health: ReadRecord["health"]): string =>
  [
    ["asthme", health.asthma],
    ["médicaments", health.medicineAllergy],
    ["aliments", health.foodAllergy],
    ["autre", health.otherAllergy]
  ]
    .filter(([, has]) => has === true)
    .map(([name]) => name)
    .join(", ") || "aucune indiquée"
