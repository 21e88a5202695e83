import type { AccountRow } from "@portail-familles/core/accounts"
import type { StaffAccess } from "@portail-familles/core/accounts/model"
import { Effect, Result } from "effect"
import { refOfHousehold } from "../../running/naming.ts"
import { reportOf } from "../../terminal/failures.ts"
import { choose, typed } from "../../terminal/prompts.ts"
import { NothingFound, UsageRefused } from "../../terminal/refusals.ts"
import type { Terminal } from "../../terminal/Terminal.ts"
import { adultsOfFile } from "./csvTargets.ts"
import { distinct } from "./services.ts"
import { ofHousehold, type Targets, withMail } from "./targets.ts"

/** Whom to invite: named ones, those of a file, or all who never were. */
export interface Whom {
  readonly mail?: ReadonlyArray<string>
  readonly household?: ReadonlyArray<string>
  readonly csv?: string
  readonly allNeverInvited: boolean
}

/** What the options say, or a person at the terminal when they say nothing. */
export const whomOf = Effect.fnUntraced(function* (terminal: Terminal, given: Whom) {
  const named = given.mail !== undefined || given.household !== undefined || given.csv !== undefined
  if (named !== given.allNeverInvited) return given
  if (!named && terminal.interactive) return yield* asked
  return yield* new UsageRefused({
    problem: named ? "--all-never-invited ne va pas avec une liste." : "Il manque qui inviter.",
    advice: "Donnez --mail, --household ou --csv, ou bien --all-never-invited."
  })
})

const asked = Effect.gen(function* () {
  const by = yield* choose("Qui inviter ?", [
    { name: "une personne, par son adresse mail", value: "mail" },
    { name: "un foyer, par sa référence", value: "household" },
    { name: "les personnes d'un fichier CSV", value: "csv" },
    { name: "tous ceux qui n'ont jamais été invités", value: "all" }
  ])
  if (by === "mail") return { mail: [yield* typed("Adresse mail :")], allNeverInvited: false } satisfies Whom
  if (by === "household") {
    return { household: [yield* typed("Référence du foyer :")], allNeverInvited: false } satisfies Whom
  }
  if (by === "csv") return { csv: yield* typed("Fichier :"), allNeverInvited: false } satisfies Whom
  return { allNeverInvited: true } satisfies Whom
})

/** The adults meant, each once. Somebody who was named must exist; "all" may be nobody. */
export const targetsOf = Effect.fnUntraced(function* (
  staff: StaffAccess,
  everyone: ReadonlyArray<AccountRow>,
  whom: Whom
) {
  if (whom.allNeverInvited) {
    const waiting = everyone.filter((row) => row.state === "never-invited" && row.mail !== null)
    return { adults: distinct(waiting), invalid: [] } satisfies Targets
  }
  const mails = (whom.mail ?? []).map((mail) => [mail, withMail(everyone, mail)] as const)
  const named = yield* Effect.forEach(whom.household ?? [], (typed) => Effect.result(refOfHousehold(staff, typed)))
  const refused = named.filter(Result.isFailure).map(({ failure }) => failure)
  const unknown = [
    ...mails.filter(([, found]) => found.length === 0).map(([mail]) => `Personne n'a l'adresse ${mail}.`),
    ...refused.map((failure) => reportOf(failure).message)
  ]
  const [first] = refused
  if (first?._tag === "SeveralNamed") return yield* first
  if (unknown.length > 0) {
    return yield* new NothingFound({ problem: unknown.join(" "), advice: "Voir : portail account list" })
  }
  const file = whom.csv === undefined ? { adults: [], invalid: [] } : yield* adultsOfFile(everyone, whom.csv)
  const adults = [
    ...mails.flatMap(([, found]) => found),
    ...named.filter(Result.isSuccess).flatMap(({ success }) => ofHousehold(everyone, success))
  ]
  return { adults: distinct([...adults, ...file.adults]), invalid: file.invalid } satisfies Targets
})
