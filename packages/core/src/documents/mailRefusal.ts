import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { type Person, recipientOf } from "../accounts/recipient.ts"
import { documentsUrl, PublicUrl, portalUrlOf } from "../mail/branding.ts"
import { Outbox } from "../mail/Outbox.ts"
import type { Town } from "../towns/Town.ts"
import { documentLetter } from "./letters/documentLetter.ts"
import { subjectName } from "./submissions.ts"

/** Queues the mail that tells who sent a submission that it was refused. Of a confidential kind the reason stays in the portal. */
export const mailRefusal = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl

  return Effect.fnUntraced(function* (town: Town, submissionId: string, reason: string) {
    const [sender] = yield* sql<Sender>`select a.id, a.mail, a.language, p.given_name, p.family_name,
        ${subjectName(sql)} as subject, k.settings ->> 'title' as title,
        (k.settings ->> 'confidential')::boolean as confidential
      from document_submissions s
      join household_cards h on h.town_id = s.town_id and h.id = s.household_id
      join document_kinds k on k.town_id = s.town_id and k.code = s.kind
      join account_cards a on a.town_id = s.town_id and a.id = s.account_id and a.usable
      join adult_cards p on p.town_id = a.town_id and p.id = a.adult_id
      where s.town_id = ${town.id} and s.id = ${submissionId}`
    // an account that was erased or disabled reads nothing
    if (sender === undefined) return
    const recipient = recipientOf(sender, sender.mail, sender.id)
    yield* outbox.queue(
      town,
      recipient,
      documentLetter({
        template: "documentRefused",
        recipientName: recipient.name,
        document: sender.title,
        subject: sender.subject,
        reason: sender.confidential ? null : reason,
        url: documentsUrl(portalUrlOf(town.settings, publicUrl))
      })
    )
  })
})

interface Sender extends Person {
  readonly id: string
  readonly mail: string
  readonly title: string
  readonly subject: string
  readonly confidential: boolean
}
