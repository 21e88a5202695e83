import { type AccountRow, Accounts, accountsLayer } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Audit } from "@portail-familles/core/audit"
import { adultMails } from "@portail-familles/core/households"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Effect, Layer } from "effect"
import { database, publicUrl } from "../../running/layers.ts"
import { townsAndNames } from "../../running/naming.ts"
import type { CommonOptions } from "../../running/options.ts"
import { bulkPace } from "../../serving/bulkPace.ts"
import { NothingFound } from "../../terminal/refusals.ts"

/** What commands about accounts need. They queue mails; the portal's server sends them. */
export const servicesOfAccounts = (options: CommonOptions) =>
  accountsLayer.pipe(
    Layer.provide(adultMails),
    Layer.provideMerge(Layer.orDie(Outbox.layer)),
    Layer.provideMerge(Layer.mergeAll(townsAndNames, Audit.layer)),
    Layer.provide(MailTransport.layerConfig),
    Layer.provide(publicUrl),
    Layer.provideMerge(bulkPace),
    Layer.provideMerge(database(options))
  )

/** A person as questions and answers name them. */
export const personOf = ({ givenName, familyName, mail }: AccountRow): string =>
  `${givenName} ${familyName}${mail === null ? "" : ` (${mail})`}`

/** Each adult once: one of two households stands on two rows. */
export const distinct = (rows: ReadonlyArray<AccountRow>): ReadonlyArray<AccountRow> => [
  ...new Map(rows.map((row) => [row.adultId, row])).values()
]

/** The account of a mail address; for an adult who has none, the refusal says what to do. */
export const accountOf = Effect.fnUntraced(function* (staff: StaffAccess, mail: string) {
  const accounts = yield* Accounts
  return yield* accounts.show(staff, mail).pipe(
    Effect.catchTag(
      "AccountNotFound",
      Effect.fnUntraced(function* (failure) {
        const [adult] = yield* accounts.list(staff, { mail })
        if (adult === undefined) return yield* failure
        return yield* new NothingFound({
          problem: `${personOf(adult)} n'a pas encore de compte : aucune invitation n'a été envoyée.`,
          advice: `Invitez : portail account invite --mail ${mail}`
        })
      })
    )
  )
})
