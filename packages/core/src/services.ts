import { Layer } from "effect"
import { Accounts } from "./accounts/Accounts.ts"
import { Invitations } from "./accounts/Invitations.ts"
import { Sessions } from "./accounts/Sessions.ts"
import { Audit } from "./audit/Audit.ts"
import { Invoices } from "./invoices/Invoices.ts"
import { Outbox } from "./mail/Outbox.ts"
import { Payments } from "./payments/Payments.ts"
import { Settlements } from "./payments/Settlements.ts"
import { Towns } from "./towns/Towns.ts"

/** Every service of the domain that a portal's server needs, over a database, a mail transport and PayFiP. */
export const services = Payments.layer.pipe(
  Layer.provideMerge(Settlements.layer),
  Layer.provideMerge(Layer.mergeAll(Invoices.layer, Accounts.layer)),
  Layer.provideMerge(Invitations.layer),
  Layer.provideMerge(Layer.mergeAll(Sessions.layer, Outbox.layer)),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer))
)
