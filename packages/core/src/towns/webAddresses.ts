import { Schema, SchemaTransformation } from "effect"

const normalised = (decode: (text: string) => string) =>
  SchemaTransformation.transform({ decode, encode: (text: string) => text })

/** `https://www.Ville.fr/` names the same origin as what browsers send: `https://www.ville.fr`. */
const originIn = (text: string): string => {
  const url = URL.parse(text.trim())
  const bare =
    url !== null && /^https?:$/.test(url.protocol) && /^\/+$/.test(url.pathname) && url.search + url.hash === ""
  return bare ? url.origin : text
}

const hostIn = (text: string): string =>
  /^https?:$/.test(URL.parse(text.trim())?.protocol ?? "") ? new URL(text.trim()).host : text

/** The origin of a site (`https://www.ville.fr`), as browsers send it; a slash behind it and capitals are taken away. */
export const Origin = Schema.String.pipe(Schema.decode(normalised(originIn))).check(
  Schema.isPattern(/^https?:\/\/[^\s/]+$/)
)

/** A host name with its port if any (`portail.ville.fr`); of a whole address, its host. */
export const Host = Schema.String.pipe(Schema.decode(normalised(hostIn))).check(
  Schema.isTrimmed(),
  Schema.isMinLength(1)
)
