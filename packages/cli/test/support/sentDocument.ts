import { accountsLayer } from "@portail-familles/core/accounts/layer.ts"
import { Audit } from "@portail-familles/core/audit/Audit.ts"
import { DocumentKinds } from "@portail-familles/core/documents/DocumentKinds.ts"
import { Documents } from "@portail-familles/core/documents/Documents.ts"
import { DocumentPdfs } from "@portail-familles/core/documents/pdf/DocumentPdfs.ts"
import { adultMails } from "@portail-familles/core/households/adultMails.ts"
import { MailTransport } from "@portail-familles/core/mail/MailTransport.ts"
import { Outbox } from "@portail-familles/core/mail/Outbox.ts"
import { Seals } from "@portail-familles/core/platform/crypto/Seals.ts"
import { databaseLayer } from "@portail-familles/core/platform/sql/Database.ts"
import { Towns } from "@portail-familles/core/towns/Towns.ts"
import { Effect, Layer, Redacted } from "effect"
import { householdAccess } from "../../../core/test/support/householdAccess.ts"

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
        Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer, Seals.layerConfig)),
        // nothing is sent: no command waits for mails
        Layer.provideMerge(MailTransport.layer(Redacted.make("smtp://127.0.0.1:9"))),
        Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory }))
      )
    ),
    Effect.runPromise
  )
