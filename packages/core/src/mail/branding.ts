import { Config, Context, Option, Schema } from "effect"
import type { TownSettings } from "../towns/Town.ts"

/** `PORTAIL_PUBLIC_URL` of an installation for one town; without it a town's portal is at its first host name. */
export const PublicUrl = Context.Reference<string | undefined>("@portail-familles/core/mail/PublicUrl", {
  defaultValue: () => undefined
})

const isOrigin = (text: string): boolean => {
  const url = URL.parse(text)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    `${url.pathname}${url.search}${url.hash}` === "/" &&
    url.username === ""
  )
}

/** `PORTAIL_PUBLIC_URL`, if it is set: scheme, host and port alone, since the portal's pages stand at the root. */
export const publicUrlSetting: Config.Config<string | undefined> = Config.schema(
  Schema.String.check(Schema.makeFilter((text) => isOrigin(text) || "Expected an address without a path")),
  "PORTAIL_PUBLIC_URL"
).pipe(Config.option, Config.map(Option.getOrUndefined))

/** Where families reach the town's portal, without a slash at the end. Plain HTTP only on this machine. */
export const portalUrlOf = (settings: Pick<TownSettings, "hosts">, publicUrl: string | undefined): string => {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, "")
  const host = settings.hosts[0] ?? "localhost"
  return `${/^localhost(:|$)/.test(host) ? "http" : "https"}://${host}`
}

/** The activation page with its secret in the fragment, which browsers send to nobody and servers never log. */
export const activationUrl = (portalUrl: string, token: string): string => `${portalUrl}/activation#${token}`

/** Where a forgotten password is replaced; the secret in the fragment as above. */
export const passwordResetUrl = (portalUrl: string, token: string): string => `${portalUrl}/mot-de-passe#${token}`

/** Where a new mail address is confirmed; the secret in the fragment as above. */
export const emailChangeUrl = (portalUrl: string, token: string): string => `${portalUrl}/adresse#${token}`

/** Where a director notes children on a tablet; the secret in the fragment as above. */
export const registerUrl = (portalUrl: string, secret: string): string => `${portalUrl}/pointage#${secret}`

/** Where an adult sees their sign-in data and open sessions. */
export const profileUrl = (portalUrl: string): string => `${portalUrl}/espace/profil`

/** Where a family sees and pays its invoices. */
export const invoicesUrl = (portalUrl: string): string => `${portalUrl}/espace/factures`

/** Where a family sees which documents are asked for. */
export const documentsUrl = (portalUrl: string): string => `${portalUrl}/espace/documents`

/** Where a family follows what its children are enrolled in. */
export const enrolmentsUrl = (portalUrl: string): string => `${portalUrl}/espace/inscriptions`

/** Where a family sees what is booked in the month of an ISO day. */
export const planningUrl = (portalUrl: string, day: string): string => `${portalUrl}/espace/planning/${day.slice(0, 7)}`

/** Where a family finds its children's absences. */
export const absencesUrl = (portalUrl: string): string => `${portalUrl}/espace/planning/absences`

/** Where a family reads a thread of its messages. */
export const messagesUrl = (portalUrl: string, threadId: string): string => `${portalUrl}/espace/messages/${threadId}`

/** What mails show of a town. */
export const brandingOf = (settings: TownSettings, publicUrl: string | undefined) => ({
  name: settings.name,
  accentColor: settings.accentColor,
  portalUrl: portalUrlOf(settings, publicUrl),
  contactMail: settings.contactMail,
  replyTo: settings.contactMail
})
