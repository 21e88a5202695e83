import { randomBytes } from "node:crypto"

/** A file to write: its name in the folder, its text, and whether it holds a secret. */
export interface WrittenFile {
  readonly name: string
  readonly text: string
  readonly secret?: boolean
}

const settings = (
  secretKey: string,
  publicUrl: string
): string => `# Où le portail trouve sa base, ses clés et son courrier. Toutes les variables : docs/en/operations.md
PORTAIL_PORT=4000
PORTAIL_PUBLIC_URL=${publicUrl}
# Garde illisibles les données de santé et les fichiers. Une copie ailleurs que sur le serveur : sans elle, ils sont perdus.
PORTAIL_SECRET_KEY=${secretKey}
# Base intégrée, dans un dossier ; avec PostgreSQL, plutôt : DATABASE_URL=postgres://portail:…@localhost/portail
PORTAIL_DATA_DIR=donnees
SMTP_URL=smtp://localhost:25
# Pour essayer de payer, le simulateur que « npx portail dev --port 4100 » démarre : PAYFIP_ENDPOINT=http://127.0.0.1:4102/tpa
`

const compose = `# docker compose up -d : le portail et sa base PostgreSQL, derrière le proxy TLS de la ville
services:
  portail:
    image: node:24-slim
    working_dir: /portail
    command: sh -c "npm ci --omit=dev || npm install --omit=dev; npx portail db migrate && npx portail town apply town.yaml --yes && exec npx portail serve"
    env_file: .env
    environment:
      DATABASE_URL: postgres://portail:portail@base/portail
      PORTAIL_HOST: 0.0.0.0
    ports: ["127.0.0.1:4000:4000"]
    volumes: [".:/portail"]
    depends_on:
      base: { condition: service_healthy }
    restart: unless-stopped
  base:
    image: postgres:17
    environment: { POSTGRES_USER: portail, POSTGRES_PASSWORD: portail, POSTGRES_DB: portail }
    volumes: ["base:/var/lib/postgresql/data"]
    healthcheck: { test: ["CMD", "pg_isready", "-U", "portail"], interval: 5s }
    restart: unless-stopped
volumes:
  base:
`

const unit = (
  folder: string
): string => `# sudo cp portail.service /etc/systemd/system/ && sudo systemctl enable --now portail
[Unit]
Description=Portail Familles
After=network-online.target postgresql.service
Wants=network-online.target

[Service]
User=portail
WorkingDirectory=${folder}
EnvironmentFile=${folder}/.env
ExecStart=/usr/bin/env node node_modules/@portail-familles/cli/bin/portail.js serve
Restart=on-failure
# une base de données qui bascule manque une demi-minute : systemd ne doit pas renoncer avant
RestartSec=5
# les requêtes en cours se terminent
TimeoutStopSec=20
NoNewPrivileges=true
ProtectSystem=strict
ReadWritePaths=${folder}

[Install]
WantedBy=multi-user.target
`

// the settings are named: a .env of another program is never read by mistake
const portail = "node --env-file=.env node_modules/@portail-familles/cli/bin/portail.js"

const manifest = (slug: string, version: string): string => {
  const scripts = { portail, start: `${portail} serve` }
  const dependencies = { "@portail-familles/cli": version }
  return `${JSON.stringify({ name: `portail-${slug}`, private: true, scripts, dependencies }, undefined, 2)}\n`
}

const newKey = (): string => `k1:${randomBytes(32).toString("base64")}`

/** What a machine needs beside the town's file; `folder` is absolute, `version` the one of the packages. */
export const machineFiles = (
  folder: string,
  slug: string,
  host: string,
  version: string
): ReadonlyArray<WrittenFile> => [
  { name: "package.json", text: manifest(slug, version) },
  { name: ".env.example", text: settings("k1:…  (echo k1:$(openssl rand -base64 32))", `https://${host}`) },
  { name: ".env", text: settings(newKey(), "http://localhost:4000"), secret: true },
  { name: ".gitignore", text: ".env\ndonnees/\nnode_modules/\n" },
  { name: "compose.yaml", text: compose },
  { name: "portail.service", text: unit(folder) }
]
