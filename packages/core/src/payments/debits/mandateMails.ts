import { Effect } from "effect"
import type { OpenSession } from "../../accounts/FamilyAccess.ts"
import { recipientOf } from "../../accounts/recipient.ts"
import { invoicesUrl, PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { Outbox } from "../../mail/Outbox.ts"
import { paymentLetter } from "../letters/paymentLetter.ts"
import type { RegieDebits } from "./familyDebits.ts"

interface ToldMandate extends Pick<RegieDebits, "creditor" | "creditorIdentifier" | "debits"> {
  readonly reference: string
  readonly ibanEnd: string
  readonly at: Date
}

/** Confirms to who signed what became of their mandate, in the caller's transaction. */
export const mandateMails = Effect.gen(function* () {
  const outbox = yield* Outbox
  const publicUrl = yield* PublicUrl
  return (
    session: OpenSession,
    template: "mandateSigned" | "mandateAccountChanged" | "mandateEnded",
    { creditor, creditorIdentifier, debits, reference, ibanEnd, at }: ToldMandate
  ) => {
    const { access, mail } = session
    const recipient = recipientOf(session, mail, access.accountId)
    const letter = paymentLetter({
      ...{ template, recipientName: recipient.name, creditor, creditorIdentifier, ibanEnd },
      mandateReference: reference,
      doneAt: at.toISOString(),
      ordered: debits.filter(({ ordered }) => ordered).map(({ number, on }) => ({ number, collectionOn: on })),
      invoicesUrl: invoicesUrl(portalUrlOf(access.town.settings, publicUrl))
    })
    return outbox.queue(access.town, recipient, letter)
  }
})
