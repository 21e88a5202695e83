import { type AccountDetail, type AccountRow, Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Audit, type AuditedAct } from "@portail-familles/core/audit"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { argument } from "../../running/declared.ts"
import { adultWords, mailOfAdult } from "../../running/naming.ts"
import { Word } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { actionWords, actorWords, changesText } from "../../terminal/auditWords.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { facts, table } from "../../terminal/table.ts"
import { accountStates, mailRefusal, moment } from "../../terminal/words.ts"
import { mailWithOrigin } from "./invitationTables.ts"
import { personOf, servicesOfAccounts } from "./services.ts"
import { sessionTable } from "./sessionTable.ts"

const takes = { person: argument(Word, adultWords) }

/** Entries of the history that are shown; `portail audit list` goes on. */
const latest = 30

/** `portail account show`: one account, its open sessions and what happened to it. */
export const accountShowCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "show",
    description: "montre un compte : état, dernière connexion, sessions ouvertes, historique",
    takes,
    examples: [
      ["portail account show claire.martin@example.fr", "la personne qui appelle"],
      ["portail account show claire.martin@example.fr --json", "la même, pour un script"]
    ],
    services: servicesOfAccounts,
    run: show
  })

const show = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const audit = yield* Audit
  const { staff } = yield* staffOf(terminal, options)
  const mail = yield* mailOfAdult(staff, options.person)
  const account = yield* detailOf(staff, mail)
  const history =
    account.accountId === null
      ? []
      : yield* audit.list(staff.townId, { subjectType: "account", subjectId: account.accountId, limit: latest })
  const sharing = (yield* Accounts.use((accounts) => accounts.list(staff, { mail }))).filter(
    ({ adultId }) => adultId !== account.adultId
  )
  return {
    data: { ...account, sharedWith: sharing.map(({ adultId }) => adultId), history },
    text: page(terminal.outStyle, account, sharing, history)
  }
})

/** The account, or an adult of this address who has none yet. */
const detailOf = Effect.fnUntraced(function* (staff: StaffAccess, mail: string) {
  const accounts = yield* Accounts
  return yield* accounts
    .show(staff, mail)
    .pipe(
      Effect.catchTag("AccountNotFound", (failure) =>
        Effect.flatMap(accounts.list(staff, { mail }), ([adult]) =>
          adult === undefined ? failure : Effect.succeed({ ...adult, ...noAccount })
        )
      )
    )
})

const noAccount = { lastSignInAt: null, passwordChangedAt: null, disabledAt: null, sessions: [] }

const page = (
  style: Style,
  account: AccountDetail,
  sharing: ReadonlyArray<AccountRow>,
  history: ReadonlyArray<AuditedAct>
): string =>
  [
    facts(style, [
      ["Personne", personOf(account)],
      ["Foyer", `${account.householdRef}, ${account.household}`],
      ["Compte", stateText(account)],
      ...(account.refusal === null ? [] : [["Dernier mail", mailRefusal(account.refusal)] as const]),
      ...(account.mailGivenBy === null ? [] : [["Adresse", mailWithOrigin(account)] as const]),
      ...(sharing.length === 0 ? [] : [["Même adresse", sharing.map(nameOf).join(", ")] as const]),
      ["Dernière connexion", moment(account.lastSignInAt)],
      ["Mot de passe changé", moment(account.passwordChangedAt)]
    ]),
    ...(account.sessions.length === 0 ? [] : [sessionTable(style, account)]),
    ...(history.length === 0 ? [] : [historyTable(style, history)])
  ].join("\n")

const nameOf = ({ givenName, familyName }: AccountRow): string => `${givenName} ${familyName}`

const stateText = (account: AccountDetail): string => {
  const state = accountStates[account.state]
  switch (account.state) {
    case "invited":
      return `${state} le ${moment(account.invitedAt)}, jusqu'au ${moment(account.expiresAt)}`
    case "expired":
      return `${state} le ${moment(account.expiresAt)}`
    case "active":
      return `${state} depuis le ${moment(account.activatedAt)}`
    case "locked":
      return `${state} jusqu'au ${moment(account.lockedUntil)} : trop de mots de passe erronés`
    case "disabled":
      return `${state} le ${moment(account.disabledAt)}`
    default:
      return state
  }
}

const historyTable = (style: Style, history: ReadonlyArray<AuditedAct>): string =>
  table(
    style,
    ["Historique", "Qui", "Quoi", "Changement"],
    history.map((act) => [moment(act.at), actorWords(act.actor), actionWords(act.action), changesText(act)])
  )
