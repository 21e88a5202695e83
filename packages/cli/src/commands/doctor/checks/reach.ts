import { connect as connectTcp, isIP } from "node:net"
import { connect as connectTls } from "node:tls"
import { clamdAddressOf } from "@portail-familles/core/files"
import { MailTransport } from "@portail-familles/core/mail"
import { Config, Effect, Option } from "effect"
import { type CheckName, type Finding, failure, fine, looked, nothing, warning } from "../finding.ts"
import { certificateFinding, refusedCertificate, skewFinding } from "../rules.ts"

const setting = (name: string) => Config.String(name).pipe(Config.option, Config.map(Option.getOrUndefined))

/** Whether the mail server answers and lets us in. */
export const mail = looked(
  "mail",
  MailTransport.use((transport) => transport.check).pipe(
    Effect.as([fine("mail", "le serveur de mails répond")]),
    Effect.catch(({ reason }) =>
      Effect.succeed([
        failure(
          "mail",
          `le serveur de mails ne répond pas (${reason})`,
          "Vérifiez SMTP_URL ; les mails attendent jusqu'à deux jours."
        )
      ])
    ),
    Effect.provide(MailTransport.layerConfig),
    Effect.catchTag("ConfigError", () => Effect.succeed([unreadable("mail", "SMTP_URL")]))
  )
)

const unreadable = (check: CheckName, name: string): Finding =>
  failure(check, `${name} ne se lit pas`, "Voyez la configuration, plus haut.")

const realPayFip = "https://www.payfip.gouv.fr/tpa"

/** Whether PayFiP answers, and what time it is there. */
export const payfip = looked(
  "payfip",
  Effect.gen(function* () {
    const endpoint = (yield* Effect.orDie(setting("PAYFIP_ENDPOINT"))) ?? realPayFip
    if (!URL.canParse(endpoint)) return [unreadable("payfip", "PAYFIP_ENDPOINT")]
    const began = Date.now()
    const answered = yield* Effect.result(
      Effect.tryPromise(() =>
        fetch(endpoint, { method: "HEAD", redirect: "manual", signal: AbortSignal.timeout(8_000) })
      )
    )
    const ended = Date.now()
    if (answered._tag === "Failure") {
      return [failure("payfip", "PayFiP ne répond pas", "Vérifiez la sortie vers Internet et PAYFIP_ENDPOINT.")]
    }
    const found: Array<Finding> = [
      endpoint === realPayFip
        ? fine("payfip", "PayFiP répond")
        : warning(
            "payfip",
            `un autre PayFiP répond : ${new URL(endpoint).host}`,
            "En production, retirez PAYFIP_ENDPOINT."
          )
    ]
    const date = Date.parse(answered.success.headers.get("date") ?? "")
    // the header has whole seconds
    const middle = date + 500
    if (!Number.isNaN(date)) found.push(skewFinding("PayFiP", (began + ended) / 2 - middle, 500 + (ended - began) / 2))
    return found
  })
)

/** Whether clamd answers a ping (clamd(8): PING). */
export const antivirus = looked(
  "antivirus",
  Effect.gen(function* () {
    const address = yield* Effect.orDie(setting("PORTAIL_CLAMD"))
    if (address === undefined) return [nothing("antivirus", "aucun : les documents des familles ne sont pas analysés")]
    const place = clamdAddressOf(address)
    if (place === undefined) return [failure("antivirus", "PORTAIL_CLAMD ne nomme aucun clamd", clamdForm)]
    const pong = yield* Effect.promise(() => pinged(place))
    return pong === "PONG"
      ? [fine("antivirus", "clamd répond")]
      : [
          failure(
            "antivirus",
            "clamd ne répond pas",
            "Relancez-le, ou corrigez PORTAIL_CLAMD ; les documents attendent d'ici là."
          )
        ]
  })
)

const clamdForm = "Écrivez unix:/chemin/du/socket ou tcp:hôte:port ; le portail ne démarre pas sans cela."

const pinged = (place: { readonly path: string } | { readonly host: string; readonly port: number }): Promise<string> =>
  new Promise((settle) => {
    const socket = connectTcp(place, () => socket.end("zPING\0"))
    let said = ""
    socket.setTimeout(8_000, () => socket.destroy())
    socket.on("data", (part) => (said += part.toString("latin1")))
    socket.on("error", () => settle(""))
    socket.once("close", () => settle(said.replaceAll("\0", "").trim()))
  })

/** Until when the certificates of public addresses hold. */
export const certificates = (urls: ReadonlyArray<string>) =>
  looked(
    "certificate",
    Effect.gen(function* () {
      const hosts = [...new Set(urls.filter((url) => url.startsWith("https:")).map((url) => new URL(url).host))]
      if (hosts.length === 0) return [nothing("certificate", "aucune adresse publique en HTTPS")]
      return yield* Effect.forEach(hosts, (host) => Effect.promise(() => certificateOf(host)), { concurrency: 8 })
    })
  )

const certificateOf = (host: string): Promise<Finding> =>
  new Promise((settle) => {
    const { hostname, port } = new URL(`https://${host}`)
    const name = hostname.replace(/^\[|\]$/g, "")
    const unreachable = (reason: string) =>
      settle(
        warning("certificate", `${host} ne répond pas d'ici (${reason})`, "Vérifiez le proxy et le nom de domaine.")
      )
    // an expired one is to be seen, not refused
    const place = {
      host: name,
      port: port === "" ? 443 : Number(port),
      ...(isIP(name) === 0 ? { servername: name } : {})
    }
    const socket = connectTls({ ...place, rejectUnauthorized: false }, () => {
      const { valid_to: endsAt } = socket.getPeerCertificate()
      const refusal = socket.authorizationError
      socket.destroy()
      const found = certificateFinding(host, new Date(endsAt), new Date())
      settle(
        found.state === "ok" && refusal !== undefined && refusal !== null
          ? refusedCertificate(host, String(refusal))
          : found
      )
    })
    socket.setTimeout(8_000, () => {
      socket.destroy()
      unreachable("délai dépassé")
    })
    socket.once("error", (error: NodeJS.ErrnoException) => unreachable(error.code ?? error.name))
  })
