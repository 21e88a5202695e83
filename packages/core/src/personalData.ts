import { Effect, Layer } from "effect"
import * as accounts from "./accounts/personalData.ts"
import * as activities from "./activities/personalData.ts"
import * as audit from "./audit/personalData.ts"
import * as children from "./children/personalData.ts"
import * as documents from "./documents/personalData.ts"
import * as files from "./files/personalData.ts"
import * as households from "./households/personalData.ts"
import * as integrations from "./integrations/personalData.ts"
import * as invoices from "./invoices/personalData.ts"
import * as ledger from "./ledger/personalData.ts"
import * as mail from "./mail/personalData.ts"
import * as messages from "./messages/personalData.ts"
import * as payments from "./payments/personalData.ts"
import { Contributions, Exports } from "./privacy/Contributions.ts"
import * as reservations from "./reservations/personalData.ts"
import * as towns from "./towns/personalData.ts"

/** What every room knows of people, upper rooms first; a new room adds its line here, at its place. */
export const personalData = Layer.effect(
  Contributions,
  Effect.all([
    integrations.personalData,
    messages.personalData,
    documents.personalData,
    payments.personalData,
    invoices.personalData,
    ledger.personalData,
    reservations.personalData,
    activities.personalData,
    children.personalData,
    households.personalData,
    accounts.personalData,
    mail.personalData,
    audit.personalData,
    towns.personalData,
    files.personalData
  ])
)

/** What every room exports of somebody; lower rooms first, as people think of themselves before their documents. */
export const personalDataExports = Layer.effect(
  Exports,
  Effect.all([
    accounts.personalDataExport,
    mail.personalDataExport,
    audit.personalDataExport,
    households.personalDataExport,
    children.personalDataExport,
    activities.personalDataExport,
    reservations.personalDataExport,
    ledger.personalDataExport,
    invoices.personalDataExport,
    payments.personalDataExport,
    documents.personalDataExport,
    messages.personalDataExport
  ])
)
