import { statfs } from "node:fs/promises"
import { dirname, resolve } from "node:path"
import { breachedPasswordsFromEnvironment } from "@portail-familles/core/accounts"
import { leftScratch } from "@portail-familles/core/backups"
import { fileSettings } from "@portail-familles/core/files"
import { particulierFromEnvironment } from "@portail-familles/core/households"
import { webhookHosts } from "@portail-familles/core/integrations"
import { MailTransport } from "@portail-familles/core/mail"
import { PayFip } from "@portail-familles/core/payfip"
import { readKeyring } from "@portail-familles/core/platform/crypto"
import { Effect, Layer, Result } from "effect"
import { publicUrl } from "../../../running/layers.ts"
import { accountRequests } from "../../../serving/accountRequests.ts"
import { addressApi } from "../../../serving/addressApi.ts"
import { bulkPace } from "../../../serving/bulkPace.ts"
import { trustedProxies } from "../../../serving/trustedProxies.ts"
import { waitingRoom } from "../../../serving/waitingRoom.ts"
import { reportOf } from "../../../terminal/failures.ts"
import { type Finding, failure, fine, looked, warning } from "../finding.ts"
import { roomFinding } from "../rules.ts"

/** The names of the keys that are set, the current one first; undefined where they cannot be read. */
export const keyIdsSet = (secretKey: string | undefined): ReadonlyArray<string> | undefined =>
  secretKey === undefined
    ? []
    : Result.match(readKeyring(secretKey), { onSuccess: ({ all }) => [...all.keys()], onFailure: () => undefined })

/** Whether what is set can be read. */
export const configuration = (secretKey: string | undefined) =>
  looked(
    "configuration",
    Effect.gen(function* () {
      const found: Array<Finding> = []
      const keys = readKeyring(secretKey ?? "")
      if (Result.isFailure(keys)) {
        const { message, advice } = reportOf(keys.failure)
        found.push(failure("configuration", withoutStop(message), advice))
      }
      for (const layer of layersRead) {
        const read = yield* Effect.result(Effect.scoped(Layer.build(layer)))
        if (Result.isSuccess(read)) continue
        const { message, advice } = reportOf(read.failure)
        found.push(failure("configuration", withoutStop(message), advice))
      }
      if (process.env["PORTAIL_ERASURES"] === undefined) {
        found.push(
          warning(
            "configuration",
            "PORTAIL_ERASURES n'est pas défini",
            "Sans cette liste, une restauration ramène les foyers effacés : nommez un fichier sur un autre disque."
          )
        )
      }
      return found.length > 0 ? found : [fine("configuration", "les variables se lisent")]
    })
  )

const layersRead = [
  ...[fileSettings, trustedProxies, waitingRoom, accountRequests, bulkPace, addressApi],
  ...[MailTransport.layerConfig, PayFip.layerConfig, particulierFromEnvironment, publicUrl],
  breachedPasswordsFromEnvironment,
  Layer.effectDiscard(webhookHosts)
]

/** What a proof of a backup left in clear when it was killed. */
export const scratch = looked(
  "backup",
  Effect.map(leftScratch, (left) =>
    left.map((folder) =>
      failure(
        "backup",
        `une copie en clair d'une sauvegarde est restée dans ${folder}`,
        `Une vérification a été tuée. Le prochain portail backup verify l'efface, ou : rm -r ${folder}`
      )
    )
  )
)

const withoutStop = (message: string) => message.replace(/\.$/, "")

/** Room where data are written. */
export const disks = (dataDirectory: string | undefined) =>
  looked(
    "disk",
    Effect.gen(function* () {
      const [, files] = /^directory:(.+)$/.exec(process.env["PORTAIL_FILES"] ?? "") ?? []
      const places = [dataDirectory, files, process.env["PORTAIL_BACKUP_DIR"]].filter((place) => place !== undefined)
      const rooms = yield* Effect.forEach(places, (place) => Effect.promise(() => roomOf(place)))
      const seen = new Set<string>()
      return rooms.flatMap(({ place, free, total }) => {
        const disk = `${free} ${total}`
        if (seen.has(disk)) return []
        seen.add(disk)
        return [roomFinding(place, free, total)]
      })
    })
  )

/** The disk of a folder, or of the nearest one above it that is there. */
const roomOf = async (
  place: string
): Promise<{ readonly place: string; readonly free: number; readonly total: number }> => {
  for (let folder = resolve(place); ; folder = dirname(folder)) {
    const room = await statfs(folder).catch(() => undefined)
    if (room !== undefined) return { place, free: room.bavail * room.bsize, total: room.blocks * room.bsize }
  }
}
