import { portalUrlOf } from "@portail-familles/core/mail/model"
import type { Town } from "@portail-familles/core/towns"

/** How a portal is about to be served. */
export interface Serving {
  readonly towns: ReadonlyArray<Town>
  readonly port: number
  readonly publicUrl: string | undefined
  /** Somebody watches, who may try it on this machine; behind a proxy there is nothing to say. */
  readonly watched: boolean
  /** Where the simulator is of the demo whose data are served, when nothing says where PayFiP is. */
  readonly demoPayFip: string | undefined
}

/** What whoever starts a portal will stumble on, with what to do, a sentence each. */
export const startingNotes = ({ towns, port, publicUrl, watched, demoPayFip }: Serving): ReadonlyArray<string> => [
  ...(towns.length === 0 ? ["Aucune ville n'est installée : portail town apply <fichier.yaml>"] : []),
  ...towns
    .filter((town) => watched && !isHere(town, port, publicUrl))
    .map(({ settings }) => elsewhere(settings.name, portalUrlOf(settings, publicUrl), port)),
  ...(demoPayFip === undefined
    ? []
    : [
        `Ces données sont celles de la démonstration, et les paiements iraient au vrai PayFiP. Pour son simulateur : PAYFIP_ENDPOINT=${demoPayFip} (portail dev le démarre).`
      ])
]

const isHere = ({ settings }: Town, port: number, publicUrl: string | undefined): boolean =>
  publicUrl !== undefined || settings.hosts.includes(`localhost:${port}`)

const elsewhere = (name: string, url: string, port: number): string =>
  `${name} : le portail est attendu à ${url} (hosts, dans le fichier de la ville). À http://localhost:${port} on ne peut pas s'y connecter, et les liens des mails n'y mènent pas ; pour l'essayer ici : PORTAIL_PUBLIC_URL=http://localhost:${port}`
