import { Layer } from "effect"
import { identitiesLayer } from "./accounts/identities/layer.ts"
import { accountsLayer } from "./accounts/layer.ts"
import { activitiesLayer, enrolmentsLayer } from "./activities/layer.ts"
import { auditLayer } from "./audit/layer.ts"
import { importedChildren } from "./children/importedChildren.ts"
import { childrenLayer } from "./children/layer.ts"
import { documentsLayer, registerCareLayer } from "./documents/layer.ts"
import { fileServices } from "./files/layer.ts"
import { adultMails } from "./households/adultMails.ts"
import { householdsLayer } from "./households/layer.ts"
import { integrationsLayer } from "./integrations/layer.ts"
import { Estimates } from "./invoices/issuing/Estimates.ts"
import { invoicesLayer } from "./invoices/layer.ts"
import { ledgerLayer } from "./ledger/layer.ts"
import { mailLayer } from "./mail/layer.ts"
import { messagesLayer } from "./messages/layer.ts"
import { News } from "./news/News.ts"
import { familyMandatesLayer, paymentsLayer } from "./payments/layer.ts"
import { receiptEnclosures } from "./payments/receiptEnclosures.ts"
import { personalData, personalDataExports } from "./personalData.ts"
import { privacyLayer } from "./privacy/layer.ts"
import { requirements } from "./requirements.ts"
import { AgentConfirmations } from "./reservations/attendance/links/AgentConfirmations.ts"
import { CodeConfirmations } from "./reservations/attendance/links/CodeConfirmations.ts"
import { LinkCodes } from "./reservations/attendance/links/LinkCodes.ts"
import { reservationsLayer } from "./reservations/layer.ts"
import { mealEnclosures } from "./reservations/meals/mealEnclosures.ts"
import { slotReservations } from "./reservations/slotReservations.ts"
import { tariffsLayer } from "./tariffs/layer.ts"
import { townsLayer } from "./towns/layer.ts"

/** Accounts, the books, invoices and payments, over a database, a mail transport and PayFiP. */
export const billingServices = paymentsLayer.pipe(
  Layer.provideMerge(Layer.mergeAll(invoicesLayer, ledgerLayer)),
  Layer.provideMerge(accountsLayer),
  Layer.provide(adultMails),
  Layer.provideMerge(mailLayer.pipe(Layer.provide(mealEnclosures), Layer.provide(receiptEnclosures))),
  Layer.provideMerge(Layer.mergeAll(townsLayer, auditLayer))
)

/** Every service of the domain that a portal's server needs: the above, and families' files, which the secret key keeps unreadable. */
export const services = Layer.mergeAll(
  privacyLayer,
  enrolmentsLayer,
  Layer.mergeAll(registerCareLayer, AgentConfirmations.layer, CodeConfirmations.layer, LinkCodes.layer).pipe(
    Layer.provideMerge(reservationsLayer)
  ),
  Estimates.layer,
  News.layer,
  messagesLayer,
  integrationsLayer
).pipe(
  Layer.provide(Layer.mergeAll(personalData, personalDataExports)),
  Layer.provideMerge(requirements),
  Layer.provideMerge(documentsLayer),
  Layer.provideMerge(familyMandatesLayer),
  Layer.provideMerge(fileServices),
  Layer.provideMerge(tariffsLayer),
  Layer.provideMerge(Layer.mergeAll(childrenLayer, activitiesLayer.pipe(Layer.provide(slotReservations)))),
  Layer.provideMerge(householdsLayer.pipe(Layer.provide(importedChildren))),
  Layer.provideMerge(identitiesLayer),
  Layer.provideMerge(billingServices)
)
