import { createConfig, lintFromString } from "@redocly/openapi-core"
import { Spectral } from "@stoplight/spectral-core"
import { oas } from "@stoplight/spectral-rulesets"

/** What a linter says of an OpenAPI document: its rule, where, and why. */
export interface Finding {
  readonly rule: string
  /** JSON pointer into the document. */
  readonly at: string
  readonly message: string
}

/** What `redocly lint` (recommended rules) and `spectral lint` (its OpenAPI rules) find in a document; empty when nothing. */
export async function openApiFindings(document: string): Promise<ReadonlyArray<Finding>> {
  return [...(await redoclyFindings(document)), ...(await spectralFindings(document))]
}

const redoclyFindings = async (source: string): Promise<ReadonlyArray<Finding>> => {
  const config = await createConfig({ extends: ["recommended"] })
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config })
  return problems.map(({ ruleId, message, location }) => ({
    rule: `redocly ${ruleId}`,
    at: location[0]?.pointer ?? "",
    message
  }))
}

const spectralFindings = async (source: string): Promise<ReadonlyArray<Finding>> => {
  const spectral = new Spectral()
  // its declared type asks for `extends`, which the rules of OpenAPI do without
  spectral.setRuleset({ ...oas, extends: [] })
  const results = await spectral.run(source)
  return results.map(({ code, message, path }) => ({
    rule: `spectral ${code}`,
    at: `#/${path.join("/")}`,
    message
  }))
}
