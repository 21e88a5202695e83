import { auditSubjectNames } from "@portail-familles/core"
import { Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Audit, type AuditedAct } from "@portail-familles/core/audit"
import type { Command } from "commander"
import { Effect } from "effect"
import type { OptionsOf } from "../../running/command.ts"
import { optional } from "../../running/declared.ts"
import { inMemory, listCommand } from "../../running/listing.ts"
import { adultWords, mailOfAdult } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { actionWords, actorWords, changesText, familyActor } from "../../terminal/auditWords.ts"
import { at, type ListColumn, shortId, text } from "../../terminal/listColumns.ts"
import { momentOf } from "../../terminal/period.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { count, day } from "../../terminal/words.ts"
import { accountOf, personOf, servicesOfAccounts } from "../account/services.ts"

const takes = {
  account: optional("<personne>", Word, `ce qui touche un compte : ${adultWords}`),
  actor: optional("<nom>", Word, "ce qu'a fait une personne, comme --as l'a nommée"),
  since: optional("<quand>", Word, "depuis un jour (2026-11-01) ou un nombre de jours (7d)"),
  until: optional("<quand>", Word, "jusqu'à un jour compris, ou un nombre de jours")
}

/** The newest acts that are shown where no `--limit` says more. */
const newest = 50

/** `portail audit list`: who did what, the newest first. */
export const auditListCommand = (terminal: Terminal): Command =>
  listCommand(terminal, {
    name: "list",
    description: `liste ce qui a été fait, par qui et quand, le plus récent d'abord (${newest} actes, ou --limit)`,
    takes,
    examples: [
      ["portail audit list --since 7d", "les sept derniers jours"],
      ["portail audit list --account claire.martin@example.fr --since 2026-11-01", "ce qui est arrivé à un compte"],
      ['portail audit list --actor "Mme Petit" --limit 200 --json', "ce qu'a fait une personne, pour un script"]
    ],
    services: servicesOfAccounts,
    columns: () => columns,
    find: list
  })

const list = Effect.fnUntraced(function* (
  terminal: Terminal,
  options: OptionsOf<typeof takes> & { readonly limit?: number }
) {
  const { account, actor, since, until, limit = newest } = options
  const period = {
    ...(since === undefined ? {} : { since: yield* momentOf("--since", since) }),
    ...(until === undefined ? {} : { until: yield* momentOf("--until", until, true) })
  }
  const { staff } = yield* staffOf(terminal, options)
  const about = account === undefined ? undefined : yield* accountOf(staff, yield* mailOfAdult(staff, account))
  const acts = yield* Audit.use((audit) =>
    audit.list(staff.townId, {
      ...period,
      ...(about?.accountId == null ? {} : { subjectType: "account", subjectId: about.accountId }),
      ...(actor === undefined ? {} : { actor }),
      limit
    })
  )
  const names = acts.length === 0 ? new Map<string, string>() : yield* namesOfAccounts(staff)
  const subjects = yield* auditSubjectNames(
    staff.townId,
    acts.map(({ subjectId }) => subjectId)
  )
  const named = acts.map((act) => ({
    ...act,
    actorName: actorName(act, names),
    subjectName: subjectName(act, new Map([...subjects, ...names]))
  }))
  return {
    each: inMemory(named),
    summary: (total: number) =>
      `${count(total, "acte")}${total === limit ? `, les plus récents (--limit ${limit})` : ""}`
  }
})

type NamedAct = AuditedAct & { readonly actorName: string; readonly subjectName: string }

const columns: ReadonlyArray<ListColumn<NamedAct>> = [
  at("Quand", (act) => act.at),
  text("Qui", (act) => act.actorName),
  text("Quoi", (act) => actionWords(act.action)),
  text("Sur quoi", (act) => act.subjectName),
  text("Changement", changesText)
]

const namesOfAccounts = Effect.fnUntraced(function* (staff: StaffAccess) {
  const rows = yield* Accounts.use((accounts) => accounts.list(staff))
  return new Map(rows.flatMap((row) => (row.accountId === null ? [] : [[row.accountId, personOf(row)] as const])))
})

const actorName = ({ actor }: AuditedAct, names: ReadonlyMap<string, string>): string =>
  names.get(familyActor(actor) ?? "") ?? actorWords(actor)

/** What an act is about where its id says nothing to a person. */
const subjectWords: Readonly<Record<string, string>> = { town: "la ville", import: "un import" }

const kinds: Readonly<Record<string, string>> = {
  "payment-attempt": "paiement en ligne",
  "settlement-file": "fichier de PayFiP du",
  account: "compte",
  adult: "responsable",
  household: "foyer",
  child: "enfant",
  document: "document",
  invoice: "facture",
  payment: "paiement"
}

const subjectName = ({ subjectType, subjectId, after }: AuditedAct, names: ReadonlyMap<string, string>): string => {
  const name = names.get(subjectId)
  if (subjectType === "account") return name ?? `compte ${shortId(subjectId)}`
  if (subjectType === "import") return filesOf(after) ?? subjectWords["import"] ?? ""
  if (subjectType === "settlement-file") return `${kinds[subjectType]} ${day(subjectId)}`
  return subjectWords[subjectType] ?? `${kinds[subjectType] ?? subjectType} ${name ?? shortId(subjectId)}`
}

/** The files of an import, where the log tells them. */
const filesOf = (after: unknown): string | undefined => {
  const files = typeof after === "object" && after !== null && "files" in after ? after.files : undefined
  return Array.isArray(files) ? files.join(", ") : undefined
}
