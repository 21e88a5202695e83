import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { DocumentLetter } from "./letterFacts.ts"

/** A letter about documents. */
export const documentLetter = lettersOf<DocumentLetter>({ fr, en })
