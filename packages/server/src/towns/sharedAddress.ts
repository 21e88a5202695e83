import { portalUrlOf } from "@portail-familles/core/mail/model"
import type { Town } from "@portail-familles/core/towns/model"
import { Schema } from "effect"

/** Two towns would answer at one address: links of one would open the other. `publicUrl` when `PORTAIL_PUBLIC_URL` is why. */
export class AddressShared extends Schema.TaggedError<AddressShared>()("AddressShared", {
  address: Schema.String,
  towns: Schema.Array(Schema.String),
  publicUrl: Schema.Boolean
}) {}

/** The first address that several towns have: by their hosts, or by the public URL that all of them would have. */
export const sharedAddress = (towns: ReadonlyArray<Town>, publicUrl: string | undefined): AddressShared | undefined => {
  const slugs = towns.map(({ settings }) => settings.slug)
  if (publicUrl !== undefined && slugs.length > 1) {
    return new AddressShared({ address: publicUrl, towns: slugs, publicUrl: true })
  }
  const addresses = towns.flatMap(({ settings }) =>
    [...new Set([...settings.hosts, new URL(portalUrlOf(settings, undefined)).host])].map((host) => ({
      host: host.toLowerCase(),
      slug: settings.slug
    }))
  )
  const [shared] = [...Map.groupBy(addresses, ({ host }) => host)].filter(([, all]) => all.length > 1)
  if (shared === undefined) return undefined
  return new AddressShared({ address: shared[0], towns: shared[1].map(({ slug }) => slug), publicUrl: false })
}
