import { comparable } from "@portail-familles/core/platform/text"
import type { TownSettings } from "@portail-familles/core/towns"
import type { Town } from "../contract/town.ts"

/** Where a stored file is downloaded. */
export const fileUrl = {
  of: (portalUrl: string, name: string): string => `${portalUrl}/api/v1/town/files/${encodeURIComponent(name)}`,
  baseName: (name: string): string => name.slice(name.lastIndexOf("/") + 1)
}

/** What the law wants every page to lead to; a text of the town's own has a page of the portal. */
export const legalLinks = ({ legalLinks: links }: TownSettings, portalUrl = "") =>
  links.map(({ label, url, text }) => ({
    label,
    url: text === "" ? url : `${portalUrl}/mentions/${comparable(label, "-")}`
  }))

/** The part of a town's settings that anybody may read; `sizes` are the bytes of its stored files. */
export const publicTown = (
  settings: TownSettings,
  portalUrl: string,
  sizes: ReadonlyMap<string, number>
): typeof Town.Type => ({
  slug: settings.slug,
  name: settings.name,
  welcome: settings.welcome,
  accentColor: settings.accentColor,
  siteUrl: settings.siteUrl,
  portalUrl,
  contactMail: settings.contactMail,
  services: settings.services.map((service) => ({
    ...service,
    files: service.files.map(({ label, file }) => ({
      label,
      url: fileUrl.of(portalUrl, file),
      size: sizes.get(file) ?? 0
    }))
  })),
  guideUrl: settings.guide === null ? null : fileUrl.of(portalUrl, settings.guide),
  legalLinks: legalLinks(settings, portalUrl)
})
