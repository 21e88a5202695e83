import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Person, recipientOf } from "../accounts/recipient.ts"
import { enrolmentsUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import type { Town } from "../towns/Town.ts"
import { enrolmentLetter } from "./letters/enrolmentLetter.ts"
import type { EnrolmentLetter, NamedEnrolment } from "./letters/letterFacts.ts"

/** What is written about one enrolment. */
export type EnrolmentNews =
  | { readonly template: "enrolmentRequested"; readonly enrolment: NamedEnrolment }
  | { readonly template: "enrolmentsAccepted"; readonly enrolment: NamedEnrolment; readonly opensAt: Date | null }
  | { readonly template: "enrolmentsRefused"; readonly enrolment: NamedEnrolment; readonly reason: string }

/** Mails of a decision about more families than this are paced as a mailing. */
const mostAtOnce = 20

/**
 * Queues the mails about enrolments to who asked for them: one for all that somebody asked for and that is decided alike. An account that
 * was erased or disabled reads nothing; what was imported nobody asked for.
 */
export const mailEnrolments = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  return Effect.fnUntraced(function* (
    town: Town,
    news: ReadonlyArray<{ readonly requestedBy: string; readonly what: EnrolmentNews }>
  ) {
    const accountIds = [...new Set(news.flatMap(({ requestedBy }) => (requestedBy === "" ? [] : [requestedBy])))]
    if (accountIds.length === 0) return
    const accounts = yield* sql<Asker>`select a.id, a.mail, a.language, p.given_name, p.family_name
      from account_cards a join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
      where a.town_id = ${town.id} and a.usable and ${sql.in("a.id", accountIds)} order by a.id`
    const url = enrolmentsUrl(portalUrlOf(town.settings, publicUrl))
    for (const account of accounts) {
      const recipient = recipientOf(account, account.mail, account.id)
      const theirs = news.filter(({ requestedBy }) => requestedBy === account.id).map(({ what }) => what)
      for (const letter of lettersAbout(theirs, { recipientName: recipient.name, url })) {
        const lane = accounts.length > mostAtOnce ? "paced" : "now"
        yield* outbox.queue(town, recipient, enrolmentLetter(letter), { lane })
      }
    }
  })
})

interface Asker extends Person {
  readonly id: string
  readonly mail: string
}

/** A letter for each request, one for all that is accepted, and one for each reason of a refusal. */
const lettersAbout = (
  news: ReadonlyArray<EnrolmentNews>,
  common: { readonly recipientName: string; readonly url: string }
): ReadonlyArray<EnrolmentLetter> => {
  const accepted = news.flatMap((each) =>
    each.template === "enrolmentsAccepted" ? [{ ...each.enrolment, opensAt: each.opensAt }] : []
  )
  const refused = new Map<string, Array<NamedEnrolment>>()
  for (const each of news) {
    if (each.template === "enrolmentsRefused") {
      refused.set(each.reason, [...(refused.get(each.reason) ?? []), each.enrolment])
    }
  }
  return [
    ...news.flatMap((each) =>
      each.template === "enrolmentRequested" ? [{ ...common, template: each.template, enrolment: each.enrolment }] : []
    ),
    ...(accepted.length === 0 ? [] : [{ ...common, template: "enrolmentsAccepted" as const, enrolments: accepted }]),
    ...[...refused].map(([reason, enrolments]) => ({
      ...common,
      template: "enrolmentsRefused" as const,
      enrolments,
      reason
    }))
  ]
}
