import { comparable } from "@portail-familles/core/platform/text"
import { conformity, type TownSettings } from "@portail-familles/core/towns"

/** A page that the law wants, by what its link says. */
export interface LegalLink {
  readonly label: string
  readonly url: string
}

const conformityWords = {
  full: "totalement conforme",
  partial: "partiellement conforme",
  none: "non conforme"
} as const

/** The portal's own pages. A link of the town's own that begins likewise takes the place of one. */
const ownPages = ({ legal }: TownSettings): ReadonlyArray<LegalLink> => [
  { label: `Accessibilité : ${conformityWords[conformity(legal.accessibility)]}`, url: "/accessibilite" },
  { label: "Mentions légales", url: "/mentions-legales" },
  { label: "Données personnelles", url: "/donnees-personnelles" },
  { label: "Cookies", url: "/cookies" }
]

const subject = (label: string) => comparable(label.split(":")[0] ?? "", "-")

/** What the law wants every page to lead to: the portal's own pages and the town's; a text of the town's own has a page of the portal. */
export const legalLinks = (settings: TownSettings, portalUrl = ""): ReadonlyArray<LegalLink> => {
  const ofTown = settings.legalLinks.map(({ label, url, text }) => ({
    label,
    url: text === "" ? url : `${portalUrl}/mentions/${comparable(label, "-")}`
  }))
  const said = new Set(ofTown.map(({ label }) => subject(label)))
  const own = ownPages(settings)
    .filter(({ label }) => !said.has(subject(label)))
    .map(({ label, url }) => ({ label, url: `${portalUrl}${url}` }))
  return [...own, ...ofTown]
}
