import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { ChangeLetter } from "./letterFacts.ts"

/** A letter about a change of a family's dossier. */
export const changeLetter = lettersOf<ChangeLetter>({ fr, en })
