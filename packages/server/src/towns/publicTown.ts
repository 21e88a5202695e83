import type { TownSettings } from "@portail-familles/core/towns"
import type { Town } from "../contract/town.ts"
import { legalLinks } from "../pages/legal/legalPages.ts"

/** Where a stored file is downloaded. */
export const fileUrl = {
  of: (portalUrl: string, name: string): string => `${portalUrl}/api/v1/town/files/${encodeURIComponent(name)}`,
  baseName: (name: string): string => name.slice(name.lastIndexOf("/") + 1)
}

/** The part of a town's settings that anybody may read; `sizes` are the bytes of its stored files, `franceConnect` whether it has that. */
export const publicTown = (
  settings: TownSettings,
  portalUrl: string,
  sizes: ReadonlyMap<string, number>,
  franceConnect: boolean
): typeof Town.Type => ({
  slug: settings.slug,
  name: settings.name,
  welcome: settings.welcome,
  accentColor: settings.accentColor,
  siteUrl: settings.siteUrl,
  portalUrl,
  contactMail: settings.contactMail,
  services: settings.services.map(({ mail: _, ...service }) => ({
    ...service,
    files: service.files.map(({ label, file }) => ({
      label,
      url: fileUrl.of(portalUrl, file),
      size: sizes.get(file) ?? 0
    }))
  })),
  guideUrl: settings.guide === null ? null : fileUrl.of(portalUrl, settings.guide),
  franceConnectUrl: franceConnect ? `${portalUrl}/franceconnect` : null,
  remembered: { days: settings.rememberedDays, idleDays: settings.rememberedIdleDays },
  legalLinks: legalLinks(settings, portalUrl)
})
