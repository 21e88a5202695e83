import { randomBytes } from "node:crypto"
import { compose, containerfile, unit } from "./serviceFiles.ts"

/** A file to write: its name in the folder, its text, and whether it holds a secret. */
export interface WrittenFile {
  readonly name: string
  readonly text: string
  readonly secret?: boolean
}

const settings = (
  secretKey: string,
  databasePassword: string,
  publicUrl: string
): string => `# Où le portail trouve sa base, ses clés et son courrier. Toutes les variables : docs/en/operations.md
PORTAIL_PORT=4000
PORTAIL_PUBLIC_URL=${publicUrl}
# Garde illisibles les données de santé et les fichiers. Une copie ailleurs que sur le serveur : sans elle, ils sont perdus.
PORTAIL_SECRET_KEY=${secretKey}
# Base intégrée, dans un dossier ; avec PostgreSQL, plutôt : DATABASE_URL=postgres://portail:…@localhost/portail
PORTAIL_DATA_DIR=donnees
# Celui de la base que compose.yaml crée, et de rien d'autre
POSTGRES_PASSWORD=${databasePassword}
SMTP_URL=smtp://localhost:25
# Pour essayer de payer, le simulateur que « npx portail dev --port 4100 » démarre : PAYFIP_ENDPOINT=http://127.0.0.1:4102/tpa
`

// the settings are named: a .env of another program is never read by mistake
const portail = "node --env-file=.env node_modules/@portail-familles/cli/bin/portail.js"

const manifest = (slug: string, version: string): string => {
  const scripts = { portail, start: `${portail} serve` }
  const dependencies = { "@portail-familles/cli": version }
  return `${JSON.stringify({ name: `portail-${slug}`, private: true, scripts, dependencies }, undefined, 2)}\n`
}

const newKey = (): string => `k1:${randomBytes(32).toString("base64")}`

// it stands in an address: letters and digits alone
const newPassword = (): string => randomBytes(24).toString("hex")

/** What a machine needs beside the town's file; `folder` is absolute, `version` the one of the packages. */
export const machineFiles = (
  folder: string,
  slug: string,
  host: string,
  version: string
): ReadonlyArray<WrittenFile> => [
  { name: "package.json", text: manifest(slug, version) },
  { name: ".env.example", text: settings("k1:…  (echo k1:$(openssl rand -base64 32))", "…", `https://${host}`) },
  { name: ".env", text: settings(newKey(), newPassword(), "http://localhost:4000"), secret: true },
  { name: ".gitignore", text: ".env\ndonnees/\nnode_modules/\n" },
  { name: ".dockerignore", text: ".env\ndonnees/\nnode_modules/\n" },
  { name: "Containerfile", text: containerfile },
  { name: "compose.yaml", text: compose },
  { name: "portail.service", text: unit(folder) }
]
