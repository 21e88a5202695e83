import type { AccountRow } from "@portail-familles/core/accounts/Account.ts"
import { Accounts } from "@portail-familles/core/accounts/Accounts.ts"
import type { StaffAccess } from "@portail-familles/core/accounts/FamilyAccess.ts"
import { Effect } from "effect"
import { choose, typed } from "../../terminal/prompts.ts"
import { NothingFound, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"

/** Whom to invite. */
export type Whom =
  | { readonly by: "mail"; readonly mail: string }
  | { readonly by: "household"; readonly household: string }
  | { readonly by: "all-never-invited" }

interface Given {
  readonly mail?: string
  readonly household?: string
  readonly allNeverInvited: boolean
}

/** What the options say, or a person at the terminal when they say nothing. */
export const whomOf = Effect.fnUntraced(function* (terminal: Terminal, given: Given) {
  const said: ReadonlyArray<Whom> = [
    ...(given.mail === undefined ? [] : [{ by: "mail", mail: given.mail } as const]),
    ...(given.household === undefined ? [] : [{ by: "household", household: given.household } as const]),
    ...(given.allNeverInvited ? [{ by: "all-never-invited" } as const] : [])
  ]
  const [whom, other] = said
  if (whom !== undefined && other === undefined) return whom
  if (whom === undefined && terminal.interactive) return yield* asked
  return yield* new UsageRefused({
    problem: whom === undefined ? "Il manque qui inviter." : "Ces options ne vont pas ensemble.",
    advice: "Donnez une seule de ces options : --mail, --household, --all-never-invited."
  })
})

const asked = Effect.gen(function* () {
  const by = yield* choose<Whom["by"]>("Qui inviter ?", [
    { name: "une personne, par son adresse mail", value: "mail" },
    { name: "un foyer, par sa référence", value: "household" },
    { name: "tous ceux qui n'ont jamais été invités", value: "all-never-invited" }
  ])
  if (by === "mail") return { by, mail: yield* typed("Adresse mail :") } as const
  if (by === "household") return { by, household: yield* typed("Référence du foyer :") } as const
  return { by } as const
})

/** The adults meant, each once. Somebody who was named must exist; "all" may be nobody. */
export const adultsOf = Effect.fnUntraced(function* (staff: StaffAccess, whom: Whom) {
  const accounts = yield* Accounts
  const rows = yield* accounts.list(staff, filterOf(whom))
  if (whom.by === "all-never-invited") {
    return distinct(rows.filter((row) => row.state === "never-invited" && row.mail !== null))
  }
  if (rows.length > 0) return distinct(rows)
  return yield* new NothingFound({
    problem: whom.by === "mail" ? `Personne n'a l'adresse ${whom.mail}.` : `Le foyer ${whom.household} n'existe pas.`,
    advice: "Voir : portail account list"
  })
})

const filterOf = (whom: Whom) =>
  whom.by === "mail" ? { mail: whom.mail } : whom.by === "household" ? { household: whom.household } : {}

// an adult of two households stands on two rows
const distinct = (rows: ReadonlyArray<AccountRow>): ReadonlyArray<AccountRow> => [
  ...new Map(rows.map((row) => [row.adultId, row])).values()
]
