import { Layer } from "effect"
import { accountServices } from "./accounts/layer.ts"
import { Audit } from "./audit/Audit.ts"
import { ChildFiles } from "./children/ChildFiles.ts"
import { Verifications } from "./children/Verifications.ts"
import { DocumentFiles } from "./documents/DocumentFiles.ts"
import { DocumentKinds } from "./documents/DocumentKinds.ts"
import { Documents } from "./documents/Documents.ts"
import { DocumentPdfs } from "./documents/pdf/DocumentPdfs.ts"
import { fileServices } from "./files/layer.ts"
import { NationalAddresses } from "./households/addresses/NationalAddresses.ts"
import { HouseholdFiles } from "./households/HouseholdFiles.ts"
import { Profiles } from "./households/Profiles.ts"
import { SectionFiles } from "./households/sections/SectionFiles.ts"
import { Invoices } from "./invoices/Invoices.ts"
import { Outbox } from "./mail/Outbox.ts"
import { Payments } from "./payments/Payments.ts"
import { receiptEnclosures } from "./payments/receiptEnclosures.ts"
import { Settlements } from "./payments/Settlements.ts"
import { PersonalData } from "./privacy/PersonalData.ts"
import { Retention } from "./privacy/Retention.ts"
import { Towns } from "./towns/Towns.ts"

/** Accounts, invoices and payments, over a database, a mail transport and PayFiP. */
export const billingServices = Payments.layer.pipe(
  Layer.provideMerge(Settlements.layer),
  Layer.provideMerge(Invoices.layer),
  Layer.provideMerge(accountServices),
  Layer.provideMerge(Outbox.layer.pipe(Layer.provide(receiptEnclosures))),
  Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer))
)

/** Every service of the domain that a portal's server needs: the above, and families' files, which the secret key keeps unreadable. */
export const services = Layer.mergeAll(PersonalData.layer, Retention.layer, NationalAddresses.layer).pipe(
  Layer.provideMerge(Layer.mergeAll(Documents.layer, DocumentFiles.layer)),
  Layer.provideMerge(fileServices),
  Layer.provideMerge(DocumentKinds.layer),
  Layer.provideMerge(DocumentPdfs.layer),
  Layer.provideMerge(Layer.mergeAll(Profiles.layer, HouseholdFiles.layer, ChildFiles.layer, Verifications.layer)),
  Layer.provideMerge(SectionFiles.layer),
  Layer.provideMerge(billingServices)
)
