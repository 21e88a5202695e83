import { Cause, type Duration, Effect } from "effect"

/** What is looked at, in the order of the page. */
export const checkNames = {
  configuration: "Configuration",
  database: "Base de données",
  migrations: "Mises à jour",
  keys: "Clés de chiffrement",
  town: "Villes",
  clock: "Horloge",
  disk: "Disque",
  backup: "Sauvegarde",
  mail: "Mails",
  payfip: "PayFiP",
  identities: "Connexions FranceConnect et ProConnect",
  antivirus: "Antivirus",
  certificate: "Certificats",
  webhooks: "Webhooks"
} as const
export type CheckName = keyof typeof checkNames

/** `none`: there is nothing to look at, as where no antivirus is set. */
export type FindingState = "ok" | "warning" | "failure" | "none"

/** What was found, and what to do about it. Never a secret, never a family. */
export interface Finding {
  readonly check: CheckName
  readonly state: FindingState
  readonly says: string
  readonly advice?: string
}

export const fine = (check: CheckName, says: string): Finding => ({ check, state: "ok", says })
export const nothing = (check: CheckName, says: string): Finding => ({ check, state: "none", says })
export const warning = (check: CheckName, says: string, advice: string): Finding => ({
  check,
  state: "warning",
  says,
  advice
})
export const failure = (check: CheckName, says: string, advice: string): Finding => ({
  check,
  state: "failure",
  says,
  advice
})

/** How long one look may take. */
export const patience: Duration.Input = "10 seconds"

/** Looks, and says so where that takes too long or breaks: one look never keeps the others from being seen. */
export const looked = <R>(
  check: CheckName,
  look: Effect.Effect<ReadonlyArray<Finding>, never, R>,
  limit: Duration.Input = patience
): Effect.Effect<ReadonlyArray<Finding>, never, R> =>
  look.pipe(
    Effect.timeoutOrElse({
      duration: limit,
      orElse: () =>
        Effect.succeed([failure(check, "pas de réponse à temps", "Relancez ; si cela dure, voyez ce qui est lent.")])
    }),
    Effect.catchCause((cause) =>
      Effect.succeed([
        failure(
          check,
          `la vérification a échoué (${nameOf(cause)})`,
          "PORTAIL_DEBUG=1 sur la commande concernée montre le détail."
        )
      ])
    )
  )

/** Only what kind of error it is: messages may hold addresses and passwords. */
const nameOf = (cause: Cause.Cause<unknown>): string => {
  const error = Cause.squash(cause)
  return error instanceof Error ? ("code" in error ? String(error.code) : error.name) : "inconnue"
}
