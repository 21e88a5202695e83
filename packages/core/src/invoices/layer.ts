import { Layer } from "effect"
import { Bordereaux } from "./bordereaux/Bordereaux.ts"
import { Certificates } from "./certificates/Certificates.ts"
import { InvoiceImports } from "./InvoiceImports.ts"
import { InvoiceNotices } from "./InvoiceNotices.ts"
import { InvoiceReminders } from "./InvoiceReminders.ts"
import { Invoices } from "./Invoices.ts"

/** Invoices, and the mails about them. */
export const invoicesLayer = Layer.mergeAll(
  Invoices.layer,
  Bordereaux.layer,
  Certificates.layer,
  InvoiceImports.layer,
  InvoiceNotices.layer,
  InvoiceReminders.layer
)
