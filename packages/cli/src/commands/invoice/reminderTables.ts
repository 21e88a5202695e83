import type { HouseholdReminder } from "@portail-familles/core/invoices"
import type { Town } from "@portail-familles/core/towns"
import type { Style } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { day, euros } from "../../terminal/words.ts"

/** Who would be reminded of what: a line per invoice. */
export const remindersTable = (style: Style, town: Town, households: ReadonlyArray<HouseholdReminder>): string =>
  table(
    style,
    ["Foyer", "Nom", "Facture", "Échéance", { title: "Reste", align: "right" }, "Rappel", "À"],
    households.flatMap(({ householdRef, householdName, invoices, letters }) =>
      invoices.flatMap((invoice) => {
        const mails = letters.filter((letter) => letter.invoices.includes(invoice)).map(({ reader }) => reader.mail)
        if (mails.length === 0) return []
        return [
          [
            householdRef,
            householdName,
            invoice.number,
            day(invoice.dueOn),
            euros(invoice.leftCents),
            levelName(town, invoice.level),
            mails.join(", ")
          ]
        ]
      })
    )
  )

/** The households that no mail reaches; empty when there is none. */
export const unreachedTable = (style: Style, households: ReadonlyArray<HouseholdReminder>): string =>
  households.length === 0
    ? ""
    : table(
        style,
        ["Foyer", "Nom", "Factures", { title: "Reste", align: "right" }, "Pas joint"],
        households.map(({ householdRef, householdName, invoices }) => [
          householdRef,
          householdName,
          invoices.map(({ number }) => number).join(", "),
          euros(invoices.reduce((sum, { leftCents }) => sum + leftCents, 0)),
          { text: "aucun compte actif", color: style.yellow }
        ])
      )

/** A household in what `--json` tells. */
export const reminderDocument =
  (town: Town) =>
  ({ householdRef, householdName, invoices, letters }: HouseholdReminder) => ({
    householdRef,
    householdName,
    invoices: invoices.map(({ number, dueOn, leftCents, level }) => ({
      number,
      dueOn,
      leftCents,
      level,
      levelName: levelName(town, level)
    })),
    mails: letters.map(({ reader, invoices }) => ({
      mail: reader.mail,
      language: reader.language,
      invoices: invoices.map(({ number }) => number)
    }))
  })

const levelName = ({ settings }: Town, code: string): string =>
  settings.reminders.find((level) => level.code === code)?.name ?? code
