import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { EnrolmentLetter } from "./letterFacts.ts"

/** A letter about enrolments. */
export const enrolmentLetter = lettersOf<EnrolmentLetter>({ fr, en })
