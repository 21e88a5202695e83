import { Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Audit, type AuditedAct } from "@portail-familles/core/audit"
import type { Command } from "commander"
import { Effect, Schema } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { defaulted, optional } from "../../running/declared.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { actionWords, actorWords, changesText, familyActor } from "../../terminal/auditWords.ts"
import { momentOf } from "../../terminal/period.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count, moment } from "../../terminal/words.ts"
import { accountOf, personOf, servicesOfAccounts } from "../account/services.ts"

const takes = {
  account: optional("<mail>", Word, "ce qui touche un compte"),
  actor: optional("<nom>", Word, "ce qu'a fait une personne, comme --as l'a nommée"),
  since: optional("<quand>", Word, "depuis un jour (2026-11-01) ou un nombre de jours (7d)"),
  until: optional("<quand>", Word, "jusqu'à un jour compris, ou un nombre de jours"),
  limit: defaulted(
    "<nombre>",
    Schema.NumberFromString.check(Schema.isInt(), Schema.isBetween({ minimum: 1, maximum: 10_000 })),
    "50",
    "au plus"
  )
}

/** `portail audit list`: who did what, the newest first. */
export const auditListCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "list",
    description: "liste ce qui a été fait, par qui et quand, le plus récent d'abord",
    takes,
    examples: [
      ["portail audit list --since 7d", "les sept derniers jours"],
      ["portail audit list --account claire.martin@example.fr --since 2026-11-01", "ce qui est arrivé à un compte"],
      ['portail audit list --actor "Mme Petit" --limit 200 --json', "ce qu'a fait une personne, pour un script"]
    ],
    services: servicesOfAccounts,
    run: list
  })

const list = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { account, actor, since, until, limit } = options
  const period = {
    ...(since === undefined ? {} : { since: yield* momentOf("--since", since) }),
    ...(until === undefined ? {} : { until: yield* momentOf("--until", until, true) })
  }
  const { staff } = yield* staffOf(terminal, options)
  const about = account === undefined ? undefined : yield* accountOf(staff, account)
  const acts = yield* Audit.use((audit) =>
    audit.list(staff.townId, {
      ...period,
      ...(about?.accountId == null ? {} : { subjectType: "account", subjectId: about.accountId }),
      ...(actor === undefined ? {} : { actor }),
      limit
    })
  )
  const names = acts.length === 0 ? new Map<string, string>() : yield* namesOfAccounts(staff)
  const named = acts.map((act) => ({ ...act, actorName: actorName(act, names), subjectName: subjectName(act, names) }))
  return {
    data: named,
    text: named.length === 0 ? "" : actTable(terminal, named),
    note: `${count(acts.length, "acte")}${acts.length === limit ? `, les plus récents (--limit ${limit})` : ""}.`
  }
})

type NamedAct = AuditedAct & { readonly actorName: string; readonly subjectName: string }

const actTable = (terminal: Terminal, acts: ReadonlyArray<NamedAct>): string =>
  table(
    terminal.outStyle,
    ["Quand", "Qui", "Quoi", "Sur quoi", "Changement"],
    acts.map((act) => [moment(act.at), act.actorName, actionWords(act.action), act.subjectName, changesText(act)])
  )

const namesOfAccounts = Effect.fnUntraced(function* (staff: StaffAccess) {
  const rows = yield* Accounts.use((accounts) => accounts.list(staff))
  return new Map(rows.flatMap((row) => (row.accountId === null ? [] : [[row.accountId, personOf(row)] as const])))
})

const actorName = ({ actor }: AuditedAct, names: ReadonlyMap<string, string>): string =>
  names.get(familyActor(actor) ?? "") ?? actorWords(actor)

const subjects: Readonly<Record<string, string>> = { town: "la ville", import: "un fichier" }

const kinds: Readonly<Record<string, string>> = {
  "payment-attempt": "tentative",
  account: "compte",
  adult: "responsable",
  household: "foyer",
  child: "enfant",
  document: "document",
  invoice: "facture",
  payment: "paiement"
}

const subjectName = ({ subjectType, subjectId }: AuditedAct, names: ReadonlyMap<string, string>): string => {
  const kind = kinds[subjectType] ?? subjectType
  return (subjectType === "account" ? names.get(subjectId) : subjects[subjectType]) ?? `${kind} ${subjectId}`
}
