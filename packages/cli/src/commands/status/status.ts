import type { UnpaidAge } from "@portail-familles/core/invoices"
import type { Command } from "commander"
import { Effect } from "effect"
import { command } from "../../running/command.ts"
import type { CommonOptions } from "../../running/options.ts"
import { withCommonOptions } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { barOf } from "../../terminal/bar.ts"
import { keysOf, type Words } from "../../terminal/choice.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { accountStates, count, day, documentStates, euros } from "../../terminal/words.ts"
import { type Counts, type Overview, readOverview } from "./overview.ts"
import { statusServices } from "./services.ts"

/** `portail status`: where the town stands, on one screen. */
export const statusCommand = (terminal: Terminal): Command => {
  const made = command(terminal, {
    name: "status",
    description: "où en est la ville : comptes, dossiers, documents, impayés, et ce qui attend",
    takes: {},
    examples: [
      ["portail status", "le matin, en un coup d'œil"],
      ["portail status --json", "les mêmes nombres, pour un tableau de bord"]
    ],
    services: statusServices,
    run: status
  })
  withCommonOptions(made)
  return made
}

const status = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const { staff, town } = yield* staffOf(terminal, options)
  const overview = yield* readOverview(staff)
  const { settings } = town
  return {
    data: { town: settings.slug, ...overview },
    text: page(terminal.outStyle, overview),
    note: `${settings.name} : ${count(overview.households, "foyer")}. ${nextOf(overview)}`
  }
})

const page = (style: Style, overview: Overview): string =>
  [
    counted(style, "Comptes", accountStates, overview.accounts),
    counted(style, "Dossiers vérifiés cette année", dossierStates, overview.dossiers),
    counted(style, "Documents demandés", documentStates, overview.documents),
    unpaid(style, overview),
    nextDay(style, overview),
    waiting(style, overview)
  ]
    .filter((part) => part !== "")
    .join("\n")

const dossierStates: Words<keyof Overview["dossiers"]> = {
  finished: "vérifiés",
  begun: "en cours",
  notBegun: "pas commencés"
}

const counted = <K extends string>(style: Style, title: string, words: Words<K>, counts: Counts<K>): string => {
  const rows = keysOf(words).flatMap((key) => (counts[key] === undefined ? [] : [[words[key], counts[key]] as const]))
  const most = rows.reduce((sum, [, number]) => sum + number, 0)
  return rows.length === 0
    ? ""
    : table(
        style,
        [padded(title), number("Nombre"), ""],
        rows.map(([label, number]) => [label, String(number), barOf(style, number, most)])
      )
}

/** What agents read for how late an invoice is. */
const ages: Words<UnpaidAge> = {
  "not-due": "pas encore dues",
  "1-30": "jusqu'à 30 jours de retard",
  "31-60": "de 31 à 60 jours",
  "61-90": "de 61 à 90 jours",
  "over-90": "plus de 90 jours"
}

const unpaid = (style: Style, { unpaid: found }: Overview): string => {
  const most = found.reduce((sum, { remainingCents }) => sum + remainingCents, 0)
  const rows = keysOf(ages).flatMap((age) => found.filter((each) => each.age === age))
  return rows.length === 0
    ? ""
    : table(
        style,
        [padded("Factures à payer"), number("Nombre"), "", number("Reste à payer")],
        rows.map(({ age, invoices, remainingCents }) => [
          ages[age],
          String(invoices),
          barOf(style, remainingCents, most),
          euros(remainingCents)
        ])
      )
}

const nextDay = (style: Style, { nextDay: next }: Overview): string =>
  next === null
    ? ""
    : table(
        style,
        [padded(`Enfants le ${day(next.day)}`), number("Places"), "", ""],
        next.parts.map(({ activity, part, reserved, capacity, closed }) => [
          `${activity}, ${part}`,
          capacity === null ? String(reserved) : `${reserved} / ${capacity}`,
          capacity === null ? "" : barOf(style, reserved, capacity),
          closed === 0 ? "" : count(closed, "créneau fermé", "créneaux fermés")
        ])
      )

const waiting = (style: Style, overview: Overview): string =>
  table(
    style,
    [padded("En attente"), number("Nombre"), "Voir"],
    [
      ["modifications à décider", String(overview.changesToDecide), "portail family changes list"],
      ["inscriptions à décider", String(overview.enrolmentsToDecide), "portail enrolment list --state demandée"],
      ["documents à valider", String(overview.documents.sent ?? 0), "portail document list --to-review"],
      ["paiements à vérifier", String(overview.paymentsToCheck), "portail payment quarantine list"],
      ["trop-perçus à rendre", euros(overview.surplusCents), "portail payment list --surplus"],
      ["mails à envoyer", String(overview.mailsWaiting), "partent quand le serveur du portail tourne"],
      ["fichiers en quarantaine", String(overview.filesInQuarantine), "attendent l'antivirus"],
      ...(overview.webhooksInTrouble === 0
        ? []
        : [["webhooks en panne", String(overview.webhooksInTrouble), "portail webhook list"]])
    ]
  )

const nextOf = ({ changesToDecide, enrolmentsToDecide, documents, paymentsToCheck }: Overview): string => {
  const todo = [
    ...(changesToDecide > 0 ? [count(changesToDecide, "modification")] : []),
    ...(enrolmentsToDecide > 0 ? [count(enrolmentsToDecide, "inscription")] : []),
    ...((documents.sent ?? 0) > 0 ? [count(documents.sent ?? 0, "document")] : []),
    ...(paymentsToCheck > 0 ? [count(paymentsToCheck, "paiement")] : [])
  ]
  return todo.length === 0 ? "Rien n'attend de décision." : `À décider : ${todo.join(", ")}.`
}

const number = (title: string) => ({ title, align: "right" }) as const

/** As wide as the widest label, so that the parts stand under each other. */
const padded = (title: string): string => title.padEnd(29)
