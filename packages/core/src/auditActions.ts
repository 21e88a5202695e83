import type { AccountAction } from "./accounts/auditActions.ts"
import type { ActivityAction } from "./activities/auditActions.ts"
import type { ChildAction } from "./children/auditActions.ts"
import type { DocumentAction } from "./documents/auditActions.ts"
import type { HouseholdAction } from "./households/auditActions.ts"
import type { IntegrationAction } from "./integrations/auditActions.ts"
import type { InvoiceAction } from "./invoices/auditActions.ts"
import type { LedgerAction } from "./ledger/auditActions.ts"
import type { MessageAction } from "./messages/auditActions.ts"
import type { NewsAction } from "./news/auditActions.ts"
import type { PaymentAction } from "./payments/auditActions.ts"
import type { PrivacyAction } from "./privacy/auditActions.ts"
import type { ReservationAction } from "./reservations/auditActions.ts"
import type { TariffAction } from "./tariffs/auditActions.ts"
import type { TownAction } from "./towns/auditActions.ts"

/** Every act that the audit log may name; a new room adds its own. */
export type AuditAction =
  | TownAction
  | AccountAction
  | HouseholdAction
  | ChildAction
  | ActivityAction
  | NewsAction
  | MessageAction
  | ReservationAction
  | TariffAction
  | LedgerAction
  | InvoiceAction
  | PaymentAction
  | DocumentAction
  | IntegrationAction
  | PrivacyAction
