import { Effect } from "effect"
import { documentsMenu } from "./documents.ts"
import { dossiersMenu } from "./dossiers.ts"
import { invoicesMenu } from "./invoices.ts"
import type { MenuPart } from "./MenuPart.ts"
import { messagesMenu } from "./messages.ts"
import { planningMenu } from "./planning.ts"
import { profileMenu } from "./profile.ts"
import { quotientMenu } from "./quotient.ts"

/** The menu of a family's personal space and what is to be done there: what the areas add, in the order in which families see it. */
export const useMenu = Effect.map(
  Effect.all([
    Effect.succeed(profileMenu),
    dossiersMenu,
    quotientMenu,
    planningMenu,
    invoicesMenu,
    documentsMenu,
    messagesMenu
  ]),
  (parts): MenuPart =>
    (access) =>
      Effect.map(
        Effect.forEach(parts, (part) => part(access), { concurrency: "unbounded" }),
        (offered) => ({
          entries: offered.flatMap(({ entries }) => entries),
          toDo: offered.flatMap(({ toDo }) => toDo)
        })
      )
)
