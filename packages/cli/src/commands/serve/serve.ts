import {
  agentSignInFromEnvironment,
  breachedPasswordsFromEnvironment,
  franceConnectFromEnvironment
} from "@portail-familles/core/accounts"
import { particulierFromEnvironment } from "@portail-familles/core/households"
import { MailTransport } from "@portail-familles/core/mail"
import { PayFip } from "@portail-familles/core/payfip"
import { Seals } from "@portail-familles/core/platform/crypto"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { Towns } from "@portail-familles/core/towns"
import { portalLayer, telemetry } from "@portail-familles/server"
import { widgetsFolder } from "@portail-familles/widgets/folder"
import { Command } from "commander"
import { Effect, Layer } from "effect"
import { placeOf } from "../../running/layers.ts"
import { demoPayFipOf } from "../../running/payfip.ts"
import { accountRequests } from "../../serving/accountRequests.ts"
import { addressApi } from "../../serving/addressApi.ts"
import { bulkPace } from "../../serving/bulkPace.ts"
import { erasuresFile } from "../../serving/erasuresFile.ts"
import { servingReport } from "../../serving/failures.ts"
import { machine } from "../../serving/machine.ts"
import { metricsDoor } from "../../serving/metricsDoor.ts"
import { startingNotes } from "../../serving/startingNotes.ts"
import { trustedProxies } from "../../serving/trustedProxies.ts"
import { untilStopped } from "../../serving/untilStopped.ts"
import { waitingRoom } from "../../serving/waitingRoom.ts"
import { showFailure } from "../../terminal/showFailure.ts"
import type { Terminal } from "../../terminal/Terminal.ts"

/** `portail serve`: the portal for production, without simulator, mailbox or demo. */
export const serveCommand = (terminal: Terminal): Command =>
  new Command("serve")
    .option("--port <port>", "port (sinon PORTAIL_PORT, sinon 4000)")
    .option("--data-dir <dossier>", "dossier de la base embarquée (sinon PORTAIL_DATA_DIR)")
    .action(async (options: { readonly port?: string; readonly dataDir?: string }) => {
      let port = 4000
      const layer = Layer.unwrap(
        Effect.gen(function* () {
          const settings = yield* machine(options.port)
          port = settings.port
          const metrics = yield* metricsDoor
          const widgets = yield* Effect.promise(widgetsFolder)
          const place = yield* placeOf(options)
          const { dataDirectory } = place
          const database = databaseLayer({ ...place, mustOwn: true })
          return portalLayer(
            {
              port,
              host: settings.host,
              widgets,
              metrics
            },
            {
              database,
              mail: MailTransport.layerConfig,
              payfip: PayFip.layerConfig,
              seals: Seals.layerConfig,
              publicUrl: settings.publicUrl,
              securityLog: settings.securityLog
            }
          ).pipe(
            Layer.provide([
              addressApi,
              particulierFromEnvironment,
              franceConnectFromEnvironment,
              breachedPasswordsFromEnvironment,
              agentSignInFromEnvironment,
              bulkPace,
              trustedProxies,
              telemetry,
              erasuresFile,
              waitingRoom,
              accountRequests
            ]),
            Layer.merge(mailCheck(terminal)),
            Layer.merge(notes(terminal, { ...settings, dataDirectory }).pipe(Layer.provide(database)))
          )
        })
      )
      const failure = await untilStopped(layer, {
        started: () => terminal.err(`Le portail répond sur le port ${port}. Ctrl-C pour l'arrêter.\n`),
        stopping: () => terminal.err("Arrêt…\n")
      })
      if (failure !== undefined) process.exitCode = showFailure(terminal, false, servingReport(failure, port))
    })

/** Says at once what whoever starts the portal will stumble on. */
const notes = (
  terminal: Terminal,
  machine: { readonly port: number; readonly publicUrl: string | undefined; readonly dataDirectory: string }
) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const { port, publicUrl, dataDirectory } = machine
      const towns = yield* Towns.use(({ list }) => list)
      const demoPayFip = process.env["PAYFIP_ENDPOINT"] === undefined ? yield* demoPayFipOf(dataDirectory) : undefined
      for (const note of startingNotes({ towns, port, publicUrl, watched: terminal.interactive, demoPayFip }))
        terminal.err(`${note}\n`)
    })
  ).pipe(Layer.provide(Towns.layer))

/** Says at once when mails will not leave; they wait until they can. */
const mailCheck = (terminal: Terminal) =>
  Layer.effectDiscard(
    MailTransport.use((transport) => transport.check).pipe(
      Effect.catchTag("MailRefused", ({ reason }) =>
        Effect.sync(() =>
          terminal.err(
            `Le serveur de mails ne répond pas (${reason}) : vérifiez SMTP_URL. Les mails attendent et partiront dès qu'il répondra.\n`
          )
        )
      )
    )
  ).pipe(Layer.provide(MailTransport.layerConfig))
