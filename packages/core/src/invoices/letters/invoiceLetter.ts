import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { InvoiceLetter } from "./letterFacts.ts"

/** A letter about invoices. */
export const invoiceLetter = lettersOf<InvoiceLetter>({ fr, en })
