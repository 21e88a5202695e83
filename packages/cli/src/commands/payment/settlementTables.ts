import type { DailyFileFinding, DailyFileReport } from "@portail-familles/core/payments"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { attemptStates, day, euros, moment } from "../../terminal/words.ts"

/** What of a PayFiP file somebody should look at; empty when nothing is. */
export const settlementTables = (terminal: Terminal, { toCheck, absent }: DailyFileReport): string =>
  [
    ...(toCheck.length === 0
      ? []
      : [
          table(
            terminal.outStyle,
            [
              { title: "Ligne", align: "right" },
              "Jour",
              "Référence",
              { title: "Montant", align: "right" },
              "À vérifier"
            ],
            toCheck.map((finding) => [
              String(finding.line),
              day(finding.day),
              finding.refdet,
              euros(finding.amountCents),
              wordsOf(finding)
            ])
          )
        ]),
    ...(absent.length === 0
      ? []
      : [
          table(
            terminal.outStyle,
            ["Payé le", "Référence", { title: "Montant", align: "right" }, "Absent du fichier"],
            absent.map(({ paidAt, refdet, amountCents }) => [
              moment(paidAt),
              refdet,
              euros(amountCents),
              "inscrit au portail : il peut venir dans le fichier du lendemain"
            ])
          )
        ])
  ].join("\n")

const wordsOf = ({ finding, refdet, knownCents, state }: DailyFileFinding): string => {
  switch (finding) {
    case "unknown":
      return "le portail n'a pas demandé ce paiement : un autre logiciel de la régie ?"
    case "other-amount":
      return `le portail a demandé ${euros(knownCents ?? 0)}`
    case "taken-back":
      return `la banque l'a repris : portail payment reject ${refdet}`
    case "twice":
      return "une ligne au-dessus a la même référence"
    default:
      return `tentative ${state === null ? "" : attemptStates[state]} au portail, et PayFiP ne la confirme pas`
  }
}
