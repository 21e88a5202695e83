import { lettersOf } from "../../mail/letters.ts"
import { en } from "./en.ts"
import { fr } from "./fr.ts"
import type { ReservationLetter } from "./letterFacts.ts"

/** A letter about reservations. */
export const reservationLetter = lettersOf<ReservationLetter>({ fr, en })
