import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { InvoiceCredited } from "./letterFacts.ts"

/** A letter about a credit note. */
export const creditLetter = lettersOf<InvoiceCredited>({ fr, en })
