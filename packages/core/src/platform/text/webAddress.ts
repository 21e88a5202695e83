import { Config, Schema } from "effect"

const expected = "Expected an address such as https://example.fr/path"

/** An address of a variable of the environment, kept as it is written: `http:` or `https:` with a host; what follows is the reader's. */
export const webAddress = (name: string): Config.Config<string> =>
  Config.schema(
    Schema.String.check(Schema.makeFilter((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? "") || expected)),
    name
  )
