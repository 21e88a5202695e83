import type { SimulatorSettings } from "./settings.ts"

/** A merchant the simulator knows. */
export interface SimulatedClient {
  /** 6 digits. */
  readonly numcli: string
  /** Name of the authority, shown on the payment page and as level 2 label. */
  readonly label: string
  /** Whether the page offers direct debit; false unless said. */
  readonly directDebit?: boolean
  /** Whether the merchant may use the web service; true unless said. */
  readonly webService?: boolean
}

type Fields = Readonly<Record<string, string>>

/** An absolute http or https URL of fewer than 250 characters, with a plain host name. */
export const acceptableUrl = (value: string): boolean => {
  if (value.length >= 250 || !/^https?:\/\/[!-~]+$/.test(value) || !URL.canParse(value)) return false
  return /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(new URL(value).hostname)
}

/** Code of the refusal of a merchant number, none when it may use the web service. */
export const clientRefusal = (numcli: string, clients: ReadonlyArray<SimulatedClient>): string | undefined => {
  if (!/^[0-9]{6}$/.test(numcli)) return "T1"
  const client = clients.find((known) => known.numcli === numcli)
  if (client === undefined) return "T2"
  return client.webService === false ? "T4" : undefined
}

const amountRefusal = (montant: string, largest: number): string | undefined => {
  if (!/^[0-9]{1,11}$/.test(montant)) return "M1"
  if (Number(montant) < 100) return "M3"
  return Number(montant) > largest ? "M5" : undefined
}

const mailRefusal = (mel: string): string | undefined => {
  if (mel === "") return "A1"
  return mel.length < 6 || mel.length > 80 || !/^[^\s@]+@[^\s@]+$/.test(mel) ? "A2" : undefined
}

/** Code of the first rule that a creation breaks, in the order of `payfip.md` section 7; none when it is accepted. */
export const creationRefusal = (
  fields: Fields,
  clients: ReadonlyArray<SimulatedClient>,
  settings: Pick<SimulatorSettings, "largestAmount">
): string | undefined => {
  const field = (name: string) => fields[name] ?? ""
  return (
    clientRefusal(field("numcli"), clients) ??
    (/^[TXW]$/.test(field("saisie")) ? undefined : "S1") ??
    (/^[A-Za-z0-9]{6,30}$/.test(field("refdet")) ? undefined : "R3") ??
    mailRefusal(field("mel")) ??
    amountRefusal(field("montant"), settings.largestAmount) ??
    (acceptableUrl(field("urlnotif")) ? undefined : "N1") ??
    (acceptableUrl(field("urlredirect")) ? undefined : "D1")
  )
}
