import { Accounts } from "@portail-familles/core/accounts"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { flag, optional } from "../../running/declared.ts"
import { problemsTable, withReasons } from "../../running/importTables.ts"
import { dryRun, Word, wait, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count } from "../../terminal/words.ts"
import { adultDocument, notSentTable, plannedTable, reportText, sentDocument } from "./invitationTables.ts"
import { planOf } from "./planning.ts"
import { send } from "./sending.ts"
import { servicesOfAccounts } from "./services.ts"
import type { Targets } from "./targets.ts"
import { targetsOf, whomOf } from "./whom.ts"

const takes = {
  mail: optional("<adresse...>", Schema.NonEmptyArray(Word), "des personnes, par leur adresse mail"),
  household: optional(
    "<ref...>",
    Schema.NonEmptyArray(Word),
    "les adultes de foyers, chacun par sa référence ou un autre de ses noms"
  ),
  csv: optional("<fichier>", Word, "les personnes d'un tableau, par une colonne mail, une colonne foyer, ou les deux"),
  allNeverInvited: flag("tous ceux qui ont une adresse mail et n'ont jamais été invités"),
  skipInvalid: flag("laisse de côté les lignes du tableau qui ne désignent personne"),
  wait,
  dryRun,
  yes
}

/** `portail account invite`: mails the link that activates an account. */
export const inviteCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "invite",
    description: "envoie le lien d'activation : à des personnes, à des foyers, ou à tous ceux qui n'en ont jamais reçu",
    takes,
    examples: [
      ["portail account invite --all-never-invited --dry-run", "montre qui recevrait une invitation"],
      ["portail account invite --all-never-invited", "montre, demande, puis invite ; interrompu, il se relance"],
      ["portail account invite --mail claire.martin@example.fr --yes", "renvoie un lien ; l'ancien ne marche plus"],
      ["portail account invite --household F0012 --household F0047", "les deux parents de deux foyers"],
      ["portail account invite --csv rentree.csv --skip-invalid", "ceux d'un fichier, sauf les lignes inconnues"]
    ],
    services: servicesOfAccounts,
    run: invite
  })

const invite = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const whom = yield* whomOf(terminal, options)
  const { staff } = yield* staffOf(terminal, options)
  const everyone = yield* Accounts.use((accounts) => accounts.list(staff))
  const { adults, invalid } = yield* targetsOf(staff, everyone, whom)
  const refusedLines = withReasons(invalid)
  const exitCode = invalid.length === 0 ? exitCodes.ok : exitCodes.toCheck
  const lines = problemsTable(terminal, "Problème", invalid, invalid.length)
  if (invalid.length > 0 && !options.skipInvalid) return refused(options, lines, invalid)
  const planned = planOf(adults, everyone, whom.mail)
  const invitable = planned.filter(({ plan }) => plan === "send").length
  const listed = planned.map(({ adult, plan }) => ({ ...adultDocument(adult), plan }))
  const plan = {
    data: { dryRun: options.dryRun, queued: 0, invitable, invalid: refusedLines, adults: listed },
    text: join([lines, planned.length === 0 ? "" : plannedTable(terminal.outStyle, planned)]),
    note: `${count(invitable, "personne")} à inviter${options.dryRun ? " ; rien n'a été envoyé (--dry-run)" : ""}.`,
    exitCode
  }
  return yield* confirmed(terminal, options, {
    nothing: invitable === 0 ? plan : undefined,
    dryRun: plan,
    preview: { on: "err", text: join([lines, plannedTable(terminal.errStyle, planned)]), leftOut: "unwatched or yes" },
    action: `Inviter ${count(invitable, "personne")}`,
    apply: Effect.map(send(terminal, { staff, planned, wait: options.wait }), ({ invitations, stalled }) => ({
      data: { dryRun: false, invalid: refusedLines, ...sentDocument(invitations, stalled) },
      text: join([lines, notSentTable(terminal.outStyle, invitations)]),
      note: reportText(invitations, stalled),
      exitCode
    }))
  })
})

const refused = (options: OptionsOf<typeof takes>, lines: string, invalid: Targets["invalid"]) => ({
  data: { dryRun: options.dryRun, queued: 0, invitable: 0, invalid: withReasons(invalid), adults: [] },
  text: lines,
  note:
    `${count(invalid.length, "problème")} : rien n'a été envoyé. ` +
    "Corrigez le fichier et relancez, ou ajoutez --skip-invalid pour inviter les autres.",
  exitCode: exitCodes.badFile
})

const join = (parts: ReadonlyArray<string>): string => parts.filter((part) => part !== "").join("\n")
