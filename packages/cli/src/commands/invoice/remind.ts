import { Audit } from "@portail-familles/core/audit"
import { type HouseholdReminder, InvoiceReminders, invoicesInLetters } from "@portail-familles/core/invoices"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Towns } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { database, publicUrl } from "../../running/layers.ts"
import { type CommonOptions, dryRun, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { progress } from "../../terminal/progress.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { reminderDocument, remindersTable, unreachedTable } from "./reminderTables.ts"

const takes = { dryRun, yes }

const services = (options: CommonOptions) =>
  Layer.mergeAll(InvoiceReminders.layer, Towns.layer).pipe(
    Layer.provide(Layer.mergeAll(Audit.layer, Layer.orDie(Outbox.layer))),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provide(database(options))
  )

/** `portail invoice remind`: reminds families of invoices that are not paid whole. */
export const invoiceRemindCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "remind",
    description:
      "rappelle par mail les factures à payer, aux niveaux que la ville a fixés (reminders dans son fichier)",
    takes,
    examples: [
      [
        "portail invoice remind --dry-run",
        "montre qui recevrait un rappel, et quels foyers ne peuvent pas être joints"
      ],
      ["portail invoice remind", "montre, demande, puis envoie ; jamais deux fois pour une facture et un niveau"],
      ["portail invoice remind --yes", "chaque matin, par cron ; interrompu, il se relance"]
    ],
    services,
    run: remind
  })

const remind = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const reminders = yield* InvoiceReminders
  const { town, staff } = yield* staffOf(terminal, options)
  if (town.settings.reminders.length === 0) {
    return {
      data: { dryRun: options.dryRun, households: 0, invoices: 0, mails: 0, planned: [], unreached: [] },
      text: "",
      note: "La ville n'a fixé aucun niveau de rappel : ajoutez reminders à son fichier, puis portail town apply."
    }
  }
  const all = yield* reminders.plan(staff)
  const planned = all.filter(({ letters }) => letters.length > 0)
  const unreached = all.filter(({ readers }) => readers.length === 0)
  const lists = { planned: planned.map(reminderDocument(town)), unreached: unreached.map(reminderDocument(town)) }
  const missed = unreachedTable(terminal.outStyle, unreached)
  const plan = {
    data: { dryRun: options.dryRun, ...sumsOf(planned), ...lists },
    text: join([planned.length === 0 ? "" : remindersTable(terminal.outStyle, town, planned), missed]),
    note: join([
      `${willText(planned)}${options.dryRun ? " ; rien n'a été envoyé (--dry-run)" : ""}.`,
      unreachedText(unreached)
    ])
  }
  const ids = planned.map(({ householdId }) => householdId)
  const sending = Effect.acquireUseRelease(
    Effect.sync(() => progress(terminal, "Foyers")),
    (bar) => reminders.send(staff, ids, (done, total) => Effect.sync(() => bar.update(done, total))),
    (bar) => Effect.sync(() => bar.stop())
  )
  return yield* confirmed(terminal, options, {
    nothing: planned.length === 0 ? plan : undefined,
    dryRun: plan,
    preview: {
      on: "err",
      text: remindersTable(terminal.errStyle, town, planned),
      leftOut: "unwatched or yes"
    },
    action: `Envoyer ${count(sumsOf(planned).mails, "rappel")}`,
    apply: Effect.map(sending, (reminded) => ({
      data: { dryRun: false, ...reminded, ...lists },
      text: missed,
      note: join([
        `${count(reminded.mails, "mail")} en file d'attente, pour ${count(reminded.invoices, "facture")} de ${count(reminded.households, "foyer")}.`,
        unreachedText(unreached)
      ])
    }))
  })
})

const sumsOf = (planned: ReadonlyArray<HouseholdReminder>) => ({
  households: planned.length,
  invoices: invoicesInLetters(planned).length,
  mails: planned.reduce((sum, { letters }) => sum + letters.length, 0)
})

const willText = (planned: ReadonlyArray<HouseholdReminder>): string => {
  const { households, invoices, mails } = sumsOf(planned)
  return `${count(mails, "mail")} à envoyer, pour ${count(invoices, "facture")} de ${count(households, "foyer")}`
}

const unreachedText = (unreached: ReadonlyArray<HouseholdReminder>): string =>
  unreached.length === 0
    ? ""
    : `${count(unreached.length, "foyer")} sans compte actif : aucun mail possible, écrivez par courrier ou invitez (portail account invite).`

const join = (parts: ReadonlyArray<string>): string => parts.filter((part) => part !== "").join("\n")
