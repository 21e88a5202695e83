import { type DocumentReminderReport, DocumentReminders } from "@portail-familles/core/documents"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { dryRun, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, day } from "../../terminal/words.ts"
import { reminderServices } from "./services.ts"

const takes = { dryRun, yes }

/** `portail document remind`: writes to families whose documents are due. */
export const documentRemindCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "remind",
    description:
      "rappelle aux familles les documents attendus, aux jours que chaque document prévoit ; jamais deux fois",
    takes,
    examples: [
      ["portail document remind --dry-run", "montre qui recevrait un rappel aujourd'hui"],
      ["portail document remind --yes", "chaque matin, par cron ; interrompu, il se relance"]
    ],
    services: reminderServices,
    run: remind
  })

const remind = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reminders = yield* DocumentReminders
  const { staff } = yield* staffOf(terminal, options)
  const planned = yield* reminders.remind(staff, { dryRun: true })
  const text = planned.documents === 0 ? "" : plannedTable(terminal, planned)
  const plan = {
    data: { dryRun: options.dryRun, ...planned },
    text,
    note: `${summary(planned)}${options.dryRun ? " Rien n'a été envoyé (--dry-run)." : ""}`
  }
  return yield* confirmed(terminal, options, {
    nothing: planned.documents === 0 ? plan : undefined,
    dryRun: plan,
    preview: { on: "err", text, leftOut: "unwatched or yes" },
    action: `Envoyer ${count(planned.mails, "rappel")}`,
    apply: Effect.map(reminders.remind(staff, { dryRun: false }), (report) => ({
      data: { dryRun: false, ...report },
      text: "",
      note: `${summary(report)} Les mails partent à leur rythme, par le serveur du portail.`
    }))
  })
})

const summary = ({ documents, households, mails, unreachable }: DocumentReminderReport): string => {
  if (documents === 0) return "Aucun rappel à envoyer aujourd'hui."
  const alone = unreachable.length === 0 ? "" : ` ; sans compte, à appeler : ${unreachable.join(", ")}`
  return `${count(mails, "rappel")} à ${count(households, "foyer")} pour ${count(documents, "document")}${alone}.`
}

const plannedTable = (terminal: Terminal, { first }: DocumentReminderReport): string =>
  table(
    terminal.outStyle,
    ["Foyer", "Nom", "Documents", { title: "Mails", align: "right" }],
    first.map(({ householdRef, household, documents, mails }) => [
      householdRef,
      household,
      documents.map(({ title, subject, dueOn }) => `${title} (${subject}), le ${day(dueOn)}`).join(" ; "),
      String(mails)
    ])
  )
