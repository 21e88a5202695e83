import { demoLogin } from "@portail-familles/demo"
import type { Style } from "../../terminal/Terminal.ts"
import { facts } from "../../terminal/table.ts"

/** Where the demo's parts listen, counted from the portal's port. */
export const demoPorts = (port: number) => ({
  portal: port,
  cms: port + 1,
  payfip: port + 2,
  mailbox: port + 3,
  addresses: port + 4
})

/** What the demo tells once it runs: addresses and a login. */
export const demoTable = (style: Style, port: number, dataDirectory: string): string => {
  const ports = demoPorts(port)
  const addresses = facts(style, [
    ["Portail des familles", `http://localhost:${ports.portal}/`],
    ["Site de la ville, avec le portail intégré", `http://127.0.0.1:${ports.cms}/`],
    ["Boîte aux lettres", `http://127.0.0.1:${ports.mailbox}/`],
    ["Simulateur PayFiP", `http://127.0.0.1:${ports.payfip}/`],
    ["Référence de l'API", `http://localhost:${ports.portal}/docs`],
    ["Se connecter", { text: `${demoLogin.mail}  mot de passe : ${demoLogin.password}`, color: style.bold }]
  ])
  const folder = dataDirectory === ".portail" ? "" : ` --data-dir ${dataDirectory}`
  return `${addresses}
Dans un autre terminal : npx portail account list${folder} · npx portail invoice list${folder}
Ctrl-C pour arrêter.
`
}
