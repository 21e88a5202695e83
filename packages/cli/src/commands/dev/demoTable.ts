import { daysAfter, weekdayOf } from "@portail-familles/core/platform/time"
import { demoLogin } from "@portail-familles/demo"
import type { Style } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"

/** Where the demo's parts listen, counted from the portal's port. */
export const demoPorts = (port: number) => ({
  portal: port,
  cms: port + 1,
  payfip: port + 2,
  mailbox: port + 3,
  addresses: port + 4,
  particulier: port + 5,
  franceConnect: port + 6,
  proConnect: port + 7
})

/** What the demo tells once it runs: addresses and a login. */
export const demoTable = (
  style: Style,
  demo: {
    readonly port: number
    readonly dataDirectory: string
    readonly franceConnect: boolean
    readonly proConnect: boolean
  },
  today: string
): string => {
  const { port, dataDirectory, franceConnect, proConnect } = demo
  const ports = demoPorts(port)
  const addresses = facts(style, [
    ["Portail des familles", `http://localhost:${ports.portal}/`],
    ["Site de la ville, avec le portail intégré", `http://127.0.0.1:${ports.cms}/`],
    ["Boîte aux lettres", `http://127.0.0.1:${ports.mailbox}/`],
    ["Simulateur PayFiP", `http://127.0.0.1:${ports.payfip}/`],
    ...(franceConnect ? ([["Simulateur FranceConnect", `http://127.0.0.1:${ports.franceConnect}/`]] as const) : []),
    ...(proConnect ? ([["Simulateur ProConnect", `http://127.0.0.1:${ports.proConnect}/`]] as const) : []),
    ["Référence de l'API", `http://localhost:${ports.portal}/docs`],
    ["Se connecter", { text: `${demoLogin.mail}  mot de passe : ${demoLogin.password}`, color: style.bold }]
  ])
  const folder = dataDirectory === ".portail" ? "" : ` --data-dir ${dataDirectory}`
  const tries = facts(
    style,
    triesOn(today, proConnect).map(([does, typed]) => [does, `npx portail ${typed}${folder}`] as const)
  )
  return `${addresses}
Dans un autre terminal :
${tries}
Ctrl-C pour arrêter.
`
}

/** What to try in the demo on an ISO day. The Wednesday is the one that every child wants. */
const triesOn = (today: string, proConnect: boolean): ReadonlyArray<readonly [does: string, typed: string]> => {
  const wednesday = daysAfter(today, 5 + ((10 - weekdayOf(daysAfter(today, 5))) % 7))
  return [
    ["Où en est la ville", "status"],
    ["Le mercredi complet", `planning fill --activity mercredi --day ${wednesday}`],
    ["Pourquoi cet enfant n'y est pas", `planning explain TEST-EMMA-ROSE ${wednesday}`],
    ["Qui perdrait quoi", `planning close --activity mercredi --day ${wednesday} --reason Neige --dry-run`],
    [
      "Pointer sur une tablette",
      `attendance link create Directrice --activity restauration --to ${daysAfter(today, 7)}${proConnect ? " --agents lea@compiegne.example" : ""}`
    ],
    ["Les demandes à décider", "enrolment list --state demandée"],
    ["Les comptes", "account list"],
    ["Les factures", "invoice list"]
  ]
}
