import { exitCodes } from "./exitCodes.ts"
import { failureReport } from "./failureReport.ts"

const port = "un numéro de port, de 1 à 65535"
const number = "un nombre entier, de 1 à 1000000"
const address = "une adresse, comme https://exemple.fr/chemin"

/** How settings of an installation are written; what is wrong is shown only where a failure names an entry. */
const forms: Readonly<Record<string, string>> = {
  PORTAIL_FILES: "database, directory:/chemin/absolu ou s3:https://hôte/compartiment",
  PORTAIL_CLAMD: "unix:/chemin/du/socket ou tcp:hôte:port",
  PORTAIL_WEBHOOK_HOSTS: "des noms d'hôte ou des adresses IP, sans port, avec une virgule entre eux",
  PORTAIL_TRUSTED_PROXIES: "des adresses ou des réseaux comme 10.0.0.0/8 ou loopback, avec une virgule entre eux",
  PORTAIL_PORT: port,
  "--port": port,
  PORTAIL_METRICS_PORT: port,
  PORTAIL_METRICS_TOKEN:
    "le jeton que Prometheus montre, nécessaire dès que PORTAIL_METRICS_HOST n'est pas cette machine",
  PORTAIL_WAITING_ROOM: "auto ou off",
  PORTAIL_WAITING_ROOM_REQUESTS: number,
  PORTAIL_WAITING_ROOM_DELAY: number,
  PORTAIL_ACCOUNT_REQUESTS: number,
  SMTP_BULK_PER_MINUTE: "un nombre entier de mails par minute, 1 au moins",
  SMTP_URL: "smtp://hôte:port ou smtps://hôte:port",
  PORTAIL_PUBLIC_URL: "une adresse sans chemin, comme https://famille.exemple.fr",
  PAYFIP_ENDPOINT: address,
  PORTAIL_API_PARTICULIER_URL: address,
  PORTAIL_FRANCECONNECT_ISSUER: address,
  PORTAIL_PROCONNECT_ISSUER: address,
  ADDRESS_API_ENDPOINT: address,
  SCHOOL_CALENDAR_ENDPOINT: address
}

/** A variable of the environment that cannot be read: which one, what of it, and how it is written. */
export const settingReport = ({ message }: { readonly message: string }) => {
  const name = Object.keys(forms).find((each) => new RegExp(`(?<![\\w-])${each}(?!\\w)`).test(message))
  const [, entry] = /entry "([^"]*)"/.exec(message) ?? []
  return failureReport(
    exitCodes.usage,
    name === undefined
      ? `Une variable d'environnement est incorrecte : ${message.replace(/\s+/g, " ")}.`
      : `${name} est incorrect${entry === undefined ? "" : ` (« ${entry} »)`} : attendu ${forms[name]}.`,
    "Corrigez-la et relancez."
  )
}
