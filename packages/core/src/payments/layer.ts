import { Layer } from "effect"
import { AttemptReconciliation } from "./AttemptReconciliation.ts"
import { CounterPayments } from "./CounterPayments.ts"
import { Collections } from "./debits/Collections.ts"
import { DebitOrders } from "./debits/DebitOrders.ts"
import { FamilyMandates } from "./debits/FamilyMandates.ts"
import { Mandates } from "./debits/Mandates.ts"
import { PayFipDailyFiles } from "./PayFipDailyFiles.ts"
import { PaymentImports } from "./PaymentImports.ts"
import { PaymentRecords } from "./PaymentRecords.ts"
import { PaymentRejections } from "./PaymentRejections.ts"
import { Payments } from "./Payments.ts"
import { QuarantinedPayments } from "./QuarantinedPayments.ts"

/** What staff do at the counter: nothing here asks PayFiP. */
export const counterLayer = Layer.mergeAll(CounterPayments.layer, PaymentImports.layer, PaymentRecords.layer)

/** Payments at the counter and online; PayFiP and the invoices stand below. */
export const paymentsLayer = Layer.mergeAll(
  Payments.layer,
  PayFipDailyFiles.layer,
  PaymentRejections.layer,
  QuarantinedPayments.layer
).pipe(Layer.provideMerge(AttemptReconciliation.layer), Layer.merge(counterLayer))

/** Direct debits that a régie orders of its bank: accounts are sealed, so the secret key is needed. */
export const debitsLayer = Layer.mergeAll(
  Mandates.layer,
  DebitOrders.layer,
  Collections.layer.pipe(Layer.provide(PaymentRejections.layer))
)

/** Mandates that families sign on screen: the password proves who signs. */
export const familyMandatesLayer = FamilyMandates.layer
