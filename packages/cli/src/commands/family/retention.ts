import { warnedDaysAhead } from "@portail-familles/core/accounts"
import { type Outlived, Retention } from "@portail-familles/core/privacy"
import type { TownSettings } from "@portail-familles/core/towns"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { dryRun, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { privacyServices } from "./privacyServices.ts"

const takes = { dryRun, yes }

/** `portail family retention`: what has been kept long enough. */
export const familyRetentionCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "retention",
    description:
      "supprime ce que la ville ne peut plus garder, et prévient des comptes bientôt fermés ; le serveur le fait aussi chaque jour",
    takes,
    examples: [
      ["portail family retention --dry-run", "combien de données ont dépassé leur durée, par type"],
      ["portail family retention --yes", "les supprime maintenant"]
    ],
    services: privacyServices,
    run: apply
  })

const apply = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const retention = yield* Retention
  const { staff, town } = yield* staffOf(terminal, options)
  const { retention: settings } = town.settings
  const plan = yield* retention.apply(staff, town, { dryRun: true })
  const { inactiveAccountsWarned: warned = 0, ...outlivedKinds } = plan
  const total = Object.values(outlivedKinds).reduce((sum, number) => sum + number, 0)
  const text = page(terminal, settings, plan)
  const planned = { data: { dryRun: options.dryRun, settings, outlived: plan }, text }
  return yield* confirmed(terminal, options, {
    nothing: total + warned === 0 ? { ...planned, note: "Rien n'a dépassé sa durée." } : undefined,
    dryRun: { ...planned, note: "Rien n'a été supprimé, personne n'a été prévenu (--dry-run)." },
    preview: { on: "out", text, leftOut: "json" },
    action: actionOf(total, warned),
    apply: Effect.map(retention.apply(staff, town, { dryRun: false }), (outlived) => ({
      data: { dryRun: false, settings, outlived },
      text: "",
      note: "C'est fait."
    }))
  })
})

const actionOf = (total: number, warned: number): string =>
  [
    ...(total > 0 ? [`supprimer ${count(total, "donnée")}`] : []),
    ...(warned > 0 ? [`écrire à ${count(warned, "personne")}`] : [])
  ]
    .join(" et ")
    .replace(/^./, (first) => first.toUpperCase())

type Settings = TownSettings["retention"]

const page = (terminal: Terminal, settings: Settings, outlived: Outlived): string =>
  `${kinds(terminal, settings, outlived)}${warnings(outlived["inactiveAccountsWarned"] ?? 0)}`

const warnings = (warned: number): string =>
  warned === 0
    ? ""
    : `\n${count(warned, "personne")} à prévenir par mail : compte fermé dans ${warnedDaysAhead} jours sans connexion de leur part.\n`

/** What agents read for what a retention deletes, and how long the town keeps it. */
export const outlivedWords: Readonly<Record<string, readonly [what: string, kept: (settings: Settings) => string]>> = {
  healthRecords: [
    "fiches santé",
    ({ healthMonthsAfterSchoolYear }) => `${healthMonthsAfterSchoolYear} mois après l'année scolaire`
  ],
  healthReads: ["consultations de fiches santé", ({ healthReadsMonths }) => `${healthReadsMonths} mois`],
  changes: ["liste des changements", ({ changeDays }) => `${changeDays} jours`],
  messages: ["messages avec les services", ({ messageMonths }) => `${messageMonths} mois`],
  documents: ["documents", ({ documentMonths }) => `${documentMonths} mois`],
  decidedChanges: ["demandes décidées", ({ decidedChangesMonths }) => `${decidedChangesMonths} mois`],
  auditEntries: [
    "journal des actes",
    ({ auditMonths, accountingYears }) => `${auditMonths} mois ; actes comptables et effacements ${accountingYears} ans`
  ],
  inactiveAccounts: [
    "comptes qui ne servent plus",
    ({ inactiveAccountMonths }) =>
      `${inactiveAccountMonths} mois sans connexion, prévenus ${warnedDaysAhead} jours avant`
  ],
  leftFamilies: [
    "familles parties",
    ({ leftFamilyYears }) => `${leftFamilyYears} ans sans inscription, facture ni mise à jour, compte fermé`
  ],
  debtors: ["débiteurs de foyers effacés", ({ accountingYears }) => `${accountingYears} ans après la dernière facture`]
}

const kinds = (terminal: Terminal, settings: Settings, outlived: Outlived): string =>
  table(
    terminal.outStyle,
    ["Données", "Gardées", { title: "À supprimer", align: "right" }],
    Object.entries(outlivedWords).map(([kind, [what, kept]]) => [what, kept(settings), `${outlived[kind] ?? 0}`])
  )
