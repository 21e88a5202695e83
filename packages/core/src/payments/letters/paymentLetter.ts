import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { PaymentLetter } from "./letterFacts.ts"

/** A letter about a payment. */
export const paymentLetter = lettersOf<PaymentLetter>({ fr, en })
