import { AccountNotFound, type AccountRow, Accounts } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import type { Command } from "commander"
import { Effect } from "effect"
import { command, type OptionsOf } from "../../running/command.ts"
import { confirmed } from "../../running/confirmed.ts"
import { argument } from "../../running/declared.ts"
import { adultWords, mailOfAdult } from "../../running/naming.ts"
import { dryRun, Word, wait, yes } from "../../running/options.ts"
import { staffOf } from "../../running/staff.ts"
import { NotPossible } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { notSentTable, reportText, sentDocument } from "./invitationTables.ts"
import { planOf } from "./planning.ts"
import { send } from "./sending.ts"
import { personOf, servicesOfAccounts } from "./services.ts"

const takes = { person: argument(Word, adultWords), wait, dryRun, yes }

/** `portail account resend`: a new link for one person whose account is not active. */
export const resendCommand = (terminal: Terminal): Command =>
  command(terminal, {
    name: "resend",
    description: "envoie un nouveau lien d'activation à une personne ; l'ancien ne marche plus",
    takes,
    examples: [
      ["portail account resend claire.martin@example.fr", "la personne n'a pas reçu son lien, ou l'a laissé expirer"]
    ],
    services: servicesOfAccounts,
    run: resend
  })

const resend = Effect.fnUntraced(function* (terminal: Terminal, options: OptionsOf<typeof takes>) {
  const { staff } = yield* staffOf(terminal, options)
  const adult = yield* inactive(staff, yield* mailOfAdult(staff, options.person))
  const action = `Envoyer un nouveau lien d'activation à ${personOf(adult)}`
  const data = { dryRun: true, queued: 0, adultId: adult.adultId, mail: adult.mail, state: adult.state }
  const planned = planOf([adult], [adult], [options.person])
  return yield* confirmed(terminal, options, {
    dryRun: { data, text: `${action}\n`, note: "Rien n'a été envoyé (--dry-run)." },
    action,
    apply: Effect.map(send(terminal, { staff, planned, wait: options.wait }), ({ invitations, stalled }) => ({
      data: { dryRun: false, ...sentDocument(invitations, stalled) },
      text: notSentTable(terminal.outStyle, invitations),
      note: reportText(invitations, stalled)
    }))
  })
})

/** The adult of an address who can still activate: the owner of its account, or one who has none yet. */
const inactive = Effect.fnUntraced(function* (staff: StaffAccess, mail: string) {
  const rows = yield* Accounts.use((accounts) => accounts.list(staff, { mail }))
  const adult = rows.find(({ accountId }) => accountId !== null) ?? rows[0]
  if (adult === undefined) return yield* new AccountNotFound()
  const refusal = refusalOf(adult)
  return refusal === undefined ? adult : yield* refusal
})

const refusalOf = (adult: AccountRow): NotPossible | undefined => {
  switch (adult.state) {
    case "active":
    case "locked":
      return new NotPossible({
        problem: `Le compte de ${personOf(adult)} est déjà actif.`,
        advice: "La personne peut demander un nouveau mot de passe sur la page de connexion."
      })
    case "disabled":
      return new NotPossible({
        problem: `Le compte de ${personOf(adult)} est désactivé.`,
        advice: `Réactivez-le d'abord : portail account enable ${adult.mail}`
      })
    default:
      return undefined
  }
}
