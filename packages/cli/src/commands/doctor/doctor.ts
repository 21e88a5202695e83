import { publicUrlSetting } from "@portail-familles/core/mail/model"
import { holdsDatabase } from "@portail-familles/core/platform/sql"
import type { Command } from "commander"
import { Effect, Layer } from "effect"
import { command } from "../../running/command.ts"
import { placeOf, uncheckedDatabase } from "../../running/layers.ts"
import { type CommonOptions, withCommonOptions } from "../../running/options.ts"
import { exitCodes } from "../../terminal/exitCodes.ts"
import { reportOf } from "../../terminal/failures.ts"
import type { Style, Terminal } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { count } from "../../terminal/words.ts"
import { secretKeyOf } from "../backup/takes.ts"
import { backup, keys, migrations, reached, towns, webhooks } from "./checks/database.ts"
import { identities } from "./checks/identities.ts"
import { configuration, disks, keyIdsSet, scratch } from "./checks/machine.ts"
import { antivirus, certificates, mail, payfip } from "./checks/reach.ts"
import { type CheckName, checkNames, type Finding, type FindingState, failure, looked } from "./finding.ts"

const explained = `Regarde sans rien changer : portail en marche ou arrêté. Chaque vérification a dix secondes. Code 0 s'il n'y a que des
points à surveiller, 1 s'il y a un défaut. Aucun secret n'est affiché.`

/** `portail doctor`: whether an installation is well, and what to do where it is not. */
export const doctorCommand = (terminal: Terminal): Command => {
  const made = command(terminal, {
    name: "doctor",
    description: "vérifie l'installation : configuration, base, mails, PayFiP, disque, sauvegarde, certificats…",
    takes: {},
    explained,
    examples: [
      ["portail doctor", "ce qui va, ce qui ne va pas, et que faire"],
      ["portail doctor --json", "pour la surveillance"]
    ],
    services: () => Layer.empty,
    run: doctor
  })
  withCommonOptions(made)
  return made
}

const doctor = Effect.fnUntraced(function* (terminal: Terminal, options: CommonOptions) {
  const place = yield* placeOf(options)
  const secretKey = yield* secretKeyOf(place.dataDirectory)
  const publicUrl = yield* Effect.orElseSucceed(publicUrlSetting, () => undefined)
  const embedded = place.url === undefined
  const around = Effect.all(
    [
      configuration(secretKey),
      disks(embedded ? place.dataDirectory : undefined),
      scratch,
      mail,
      payfip,
      antivirus,
      identities
    ],
    {
      concurrency: "unbounded"
    }
  )
  const present = !embedded || (yield* Effect.promise(() => holdsDatabase(place.dataDirectory)))
  const inside = present
    ? inDatabase(options, place.dataDirectory, secretKey, publicUrl)
    : Effect.succeed([
        failure(
          "database",
          `aucune base dans ${place.dataDirectory}`,
          "Indiquez --data-dir ou DATABASE_URL, ou commencez par portail town apply."
        )
      ])
  const [outer, inner] = yield* Effect.all([around, inside], { concurrency: "unbounded" })
  const names = Object.keys(checkNames)
  const findings = [...outer.flat(), ...inner].sort((a, b) => names.indexOf(a.check) - names.indexOf(b.check))
  const failed = findings.filter(({ state }) => state === "failure").length
  const watched = findings.filter(({ state }) => state === "warning").length
  return {
    data: { failures: failed, warnings: watched, findings },
    text: page(terminal.outStyle, findings),
    note: `${count(failed, "défaut")}, ${count(watched, "point à surveiller", "points à surveiller")}.`,
    exitCode: failed > 0 ? exitCodes.unexpected : exitCodes.ok
  }
})

/** What only the database can say; it is one finding where it cannot be opened. */
const inDatabase = (
  options: CommonOptions,
  dataDirectory: string,
  secretKey: string | undefined,
  publicUrl: string | undefined
): Effect.Effect<ReadonlyArray<Finding>> =>
  looked(
    "database",
    Effect.gen(function* () {
      const [opened, updates] = [yield* reached, yield* migrations]
      const saved = yield* backup(dataDirectory)
      const sealed = yield* keys(keyIdsSet(secretKey) ?? [])
      if (updates.some(({ state }) => state === "failure")) return [...opened, ...updates, ...saved, ...sealed]
      const { findings, urls } = yield* towns(publicUrl)
      return [
        ...opened,
        ...updates,
        ...saved,
        ...sealed,
        ...findings,
        ...(yield* certificates(urls)),
        ...(yield* webhooks)
      ]
    }).pipe(
      Effect.provide(uncheckedDatabase(options)),
      Effect.catch((error) => {
        const { message, advice } = reportOf(error)
        return Effect.succeed([failure("database", message.replace(/\.$/, ""), advice)])
      })
    ),
    "50 seconds"
  )

const symbols: Readonly<Record<FindingState, string>> = { ok: "✓", warning: "!", failure: "✗", none: "–" }
const stateWords: Readonly<Record<FindingState, string>> = {
  ok: "bien",
  warning: "à surveiller",
  failure: "défaut",
  none: "sans objet"
}

const page = (style: Style, findings: ReadonlyArray<Finding>): string => {
  const colors: Readonly<Record<FindingState, (text: string) => string>> = {
    ok: style.green,
    warning: style.yellow,
    failure: style.red,
    none: style.dim
  }
  const rows = findings.map(({ check, state, says, advice }) => [
    { text: `${symbols[state]} ${stateWords[state]}`, color: colors[state] },
    checkNames[check satisfies CheckName],
    advice === undefined ? says : `${says}. ${advice}`
  ])
  return table(style, ["État", "Quoi", "Constat"], rows)
}
