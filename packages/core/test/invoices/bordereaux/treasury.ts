import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { Schema } from "effect"
import { programPath } from "../../../../../scripts/programs.ts"
import { TreasuryCollection } from "../../../src/towns/collection.ts"

/** The part of PES v2 that the portal writes, as a schema of ours. */
const schema = join(import.meta.dirname, "pes-recette-aller.xsd")

/** Fails with what xmllint says where a document is not valid. */
export const validated = (document: string): void => {
  execFileSync(programPath("xmllint"), ["--noout", "--nonet", "--schema", schema, "-"], {
    input: Buffer.from(document, "latin1"),
    stdio: "pipe"
  })
}

const both = {
  siret: "21600999900011",
  body: "021",
  budget: "00",
  office: { code: "060012", name: "SGC de Saint-Fictif", address: ["2 place du Marché", "60999 Saint-Fictif"] },
  product: "0701",
  issuer: "Jeanne Modèle, maire",
  court: "Tribunal judiciaire de Beauvais"
}

/** Titres, from the first of each year. */
export const titres = Schema.decodeUnknownSync(TreasuryCollection)({ kind: "titre", ...both, account: "7067" })

/** A rôle, whose period is 3. */
export const role = Schema.decodeUnknownSync(TreasuryCollection)({ kind: "role", ...both, period: "3" })
