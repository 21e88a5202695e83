import { Effect, Redacted } from "effect"
import { openIdClient } from "../../src/accounts/identities/openIdClient.ts"
import { MailTransport } from "../../src/mail/MailTransport.ts"
import { PayFip } from "../../src/payfip/PayFip.ts"
import { serverLayerUnchecked } from "../../src/platform/sql/Database.ts"
import { serverReach } from "../../src/platform/sql/serverState.ts"
import { payment } from "../payfip/support.ts"

/** A process of its own that asks a mail server, PayFiP, an OpenID provider and a database once; what the first three got is theirs to say. */
const [smtp = "", https = "", database = ""] = process.argv.slice(2)
const from = { name: "Ville", address: "portail@ville.example" }
const mail = {
  ...{ from, replyTo: from.address, to: "personne@example.org", subject: "Essai" },
  html: "",
  text: "Essai"
}
const provider = { issuer: `${https}/oidc`, clientId: "essai", clientSecret: Redacted.make("essai"), scope: "openid" }
const visit = { redirectUri: "https://ville.example", state: "s", nonce: "n", verifier: "v".repeat(43) }

const all: ReadonlyArray<Effect.Effect<unknown, unknown>> = [
  MailTransport.use((transport) => transport.send({ ...mail, messageId: "<1@ville.example>", enclosures: [] })).pipe(
    Effect.provide(MailTransport.layer(Redacted.make(smtp)))
  ),
  PayFip.use((payfip) => payfip.create(payment())).pipe(Effect.provide(PayFip.layer({ endpoint: `${https}/payfip` }))),
  openIdClient({ ...provider, levels: [] }).visitUrl(visit),
  Effect.map(serverReach, ({ encrypted }) => console.log(encrypted ? "database" : "database in clear")).pipe(
    Effect.provide(serverLayerUnchecked({ url: Redacted.make(database) }))
  )
]
await Effect.runPromise(Effect.forEach(all, Effect.exit, { discard: true }))
process.exit(0)
