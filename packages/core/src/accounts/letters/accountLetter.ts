import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { AccountLetter } from "./letterFacts.ts"

/** A letter about an account. */
export const accountLetter = lettersOf<AccountLetter>({ fr, en })
