import type { TownAnswers } from "./answers.ts"

/** A text as YAML takes it, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text)

const list = (items: ReadonlyArray<string>): string =>
  items.length === 0 ? " []" : items.map((one) => `\n${one}`).join("")

/** The town's file, with what a town usually says next. */
export const townFileOf = (
  town: TownAnswers
): string => `# Tout ce que la ville décide. Appliquer : npm run portail -- town apply town.yaml
slug: ${town.slug}
name: ${quoted(town.name)}
inseeCode: ${quoted(town.inseeCode)}
# noms d'hôte auxquels le portail de cette ville répond
hosts: [${quoted(town.host)}]
# pages de la ville qui peuvent intégrer le portail
embeddingOrigins: [${quoted(new URL(town.site).origin)}]
siteUrl: ${quoted(town.site)}
contactMail: ${quoted(town.mail)}
senderMail: ${quoted(town.sender)}
accentColor: ${quoted(town.color)}
welcome: ${quoted(`Les services aux familles de ${town.name}.`)}
calendar: { zone: ${town.zone ?? "null"} }
services:${list(town.services.map(({ code, name }) => `  - { code: ${code}, name: ${quoted(name)}, mail: ${quoted(town.mail)} }`))}
# numcli : le numéro de la régie chez PayFiP ; mode T : essais, X : activation, W : production
regies:${list(
  town.regies.map(
    ({ code, name, numcli }) =>
      `  - { code: ${code}, name: ${quoted(name)}, numcli: "${numcli}", mode: T, placeOfPayment: Mairie }`
  )
)}
`
