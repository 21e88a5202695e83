import { accountsLayer } from "@portail-familles/core/accounts"
import { Audit } from "@portail-familles/core/audit"
import { DocumentKinds, DocumentPdfs, Documents } from "@portail-familles/core/documents"
import { adultMails } from "@portail-familles/core/households"
import { MailTransport, Outbox } from "@portail-familles/core/mail"
import { Seals } from "@portail-familles/core/platform/crypto"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { Towns } from "@portail-familles/core/towns"
import { ConfigProvider, Effect, Layer, Redacted } from "effect"
import { householdAccess } from "../../../core/test/support/householdAccess.ts"

/** The key that commands have now: files of tests share a process, and have keys of their own. */
const sealsOfNow = Seals.layerConfig.pipe(
  Layer.provide(ConfigProvider.layer(Effect.sync(() => ConfigProvider.fromEnv())))
)

/** The first adult of a household opens an account, answers a document of a town that nobody signs, and sends it; its id. */
export const sendDocument = (
  dataDirectory: string,
  householdRef: string,
  kind: string,
  answers: Readonly<Record<string, boolean>>
): Promise<string> =>
  Effect.gen(function* () {
    const documents = yield* Documents
    const town = yield* Towns.use((towns) => towns.find(undefined))
    const access = yield* householdAccess(town, householdRef, "claire@example.fr")
    const [request] = (yield* documents.list(access)).filter((each) => each.kind.code === kind)
    const id = request?.id ?? ""
    const changes = Object.entries(answers).map(([question, after]) => ({ question, before: null, after }))
    const { version } = yield* documents.save(access, id, changes)
    const sent = yield* documents.send(access, id, { as: "form", version, password: "" })
    return sent.request.submission?.id ?? ""
  }).pipe(
    Effect.provide(
      Documents.layer.pipe(
        Layer.provide(DocumentKinds.layer),
        Layer.provide(DocumentPdfs.layer),
        Layer.provideMerge(accountsLayer),
        Layer.provide(adultMails),
        Layer.provideMerge(Layer.orDie(Outbox.layer)),
        Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer, sealsOfNow)),
        // nothing is sent: no command waits for mails
        Layer.provideMerge(MailTransport.layer(Redacted.make("smtp://127.0.0.1:9"))),
        Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory }))
      )
    ),
    Effect.runPromise
  )
