import { Config, Context, Effect, Layer, Redacted, Schema } from "effect"

/** A file that goes with a mail. */
export interface Enclosure {
  readonly filename: string
  readonly contentType: string
  readonly content: Uint8Array
}

/** A mail as it leaves: plain text and HTML, one recipient. */
export interface OutgoingMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo: string
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly enclosures: ReadonlyArray<Enclosure>
}

/**
 * The mail server refused the mail or does not answer; `reason` has its code and no address. `forGood` when it said that another
 * try is of no use (RFC 5321, 4.2.1: a 5xx answer to the recipient or the message).
 */
export class MailRefused extends Schema.TaggedError<MailRefused>()("MailRefused", {
  reason: Schema.String,
  forGood: Schema.Boolean
}) {}

// it may hold a password: what is wrong with it is said without it
const smtpUrl = Config.schema(
  Schema.RedactedFromValue(
    Schema.String.check(
      Schema.makeFilter((text) => {
        const url = URL.parse(text)
        return (/^smtps?:$/.test(url?.protocol ?? "") && url?.hostname !== "") || "Expected smtp://host:port"
      })
    )
  ),
  "SMTP_URL"
)

/** The way out to a mail server, over SMTP. */
export class MailTransport extends Context.Service<
  MailTransport,
  {
    send(mail: OutgoingMail): Effect.Effect<void, MailRefused>
    /** Whether the server answers. */
    readonly check: Effect.Effect<void, MailRefused>
  }
>()("@portail-familles/core/mail/MailTransport") {
  /** `url` is `smtp://user:password@host:port` or `smtps://…`; TLS as {@link withTls} says, connections as {@link pooled} does. */
  static readonly layer = (url: Redacted.Redacted): Layer.Layer<MailTransport> =>
    Layer.effect(
      MailTransport,
      Effect.gen(function* () {
        // forty modules that most commands never need
        const { createTransport } = yield* Effect.promise(() => import("nodemailer"))
        const transport = yield* Effect.acquireRelease(
          Effect.sync(() =>
            createTransport(pooled(withTls(Redacted.value(url))), { disableFileAccess: true, disableUrlAccess: true })
          ),
          (opened) => Effect.sync(() => opened.close())
        )
        return MailTransport.of({
          send: Effect.fn("MailTransport.send")(({ enclosures, ...mail }) =>
            Effect.tryPromise({
              try: () =>
                transport.sendMail({
                  ...mail,
                  attachments: enclosures.map(({ content, ...about }) => ({ ...about, content: Buffer.from(content) })),
                  headers: { "Auto-Submitted": "auto-generated" }
                }),
              catch: refusalOf
            }).pipe(Effect.asVoid)
          ),
          check: Effect.tryPromise({
            try: () => transport.verify(),
            catch: refusalOf
          }).pipe(Effect.asVoid)
        })
      })
    )

  /** Reads `SMTP_URL` (default: the mail server of this machine, port 25). */
  static readonly layerConfig = Layer.unwrap(
    Effect.map(smtpUrl.pipe(Config.withDefault(Redacted.make("smtp://localhost:25"))), MailTransport.layer)
  )
}

/**
 * An SMTP address under which nothing leaves in clear text: outside this machine a server that offers no STARTTLS is refused, unless
 * the address says `?requireTLS=false`. An address that is none stays as it is.
 */
export const withTls = (address: string): string => {
  const url = URL.parse(address)
  if (url?.protocol !== "smtp:" || url.searchParams.has("requireTLS") || isLoopback(url.hostname)) return address
  url.searchParams.set("requireTLS", "true")
  return url.href
}

/**
 * An SMTP address whose connections serve for many mails, since greeting, TLS and signing in take most of a mail's time; each for its own
 * where the address says `?pool=false`. One that was idle for four minutes is closed, one that the server closed is replaced before a
 * byte of a mail is sent. An address that is none stays as it is.
 */
export const pooled = (address: string): string => {
  const url = URL.parse(address)
  if (url === null || url.searchParams.has("pool")) return address
  url.searchParams.set("pool", "true")
  return url.href
}

const isLoopback = (host: string): boolean => /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(host)

const refusalOf = (cause: unknown): MailRefused => {
  const { code, responseCode } = cause as { code?: string; responseCode?: number }
  return new MailRefused({
    reason: [code ?? "unknown", responseCode].filter((part) => part !== undefined).join(" "),
    // a 5xx to our own sign-in or TLS is ours to repair: the mail can still leave afterwards
    forGood: (code === "EENVELOPE" || code === "EMESSAGE") && responseCode !== undefined && responseCode >= 500
  })
}
