import type { NamedKind, NothingNamed, SeveralNamed } from "@portail-familles/core/households"
import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"

const kinds: Readonly<Record<NamedKind, readonly [none: string, several: string, advice: string]>> = {
  household: ["Aucun foyer ne répond à", "foyers répondent à", "Voir : portail family search"],
  child: ["Aucun enfant ne répond à", "enfants répondent à", "Voir : portail family search"],
  adult: ["Personne ne répond à", "personnes répondent à", "Voir : portail account list"]
}

/** What to say when a name finds nobody, or several. */
export const namingFailures = {
  NothingNamed: ({ kind, typed }: NothingNamed) =>
    failureReport(exitCodes.notFound, `${kinds[kind][0]} « ${typed} ».`, kinds[kind][2]),
  SeveralNamed: ({ kind, typed, candidates }: SeveralNamed) =>
    failureReport(
      exitCodes.refused,
      `${candidates.length} ${kinds[kind][1]} « ${typed} » : rien n'a été fait.`,
      "Donnez la référence de l'un d'eux.",
      candidates.map(({ ref, name }) => `${ref}  ${name}`)
    )
}
