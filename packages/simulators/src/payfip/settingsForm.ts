import { technicalFaults } from "@portail-familles/core/payfip/wire"
import { type Html, html } from "./html.ts"
import type { SimulatorSettings } from "./settings.ts"

type Choice = "notification" | "notificationName" | "browserReturn" | "exerEcho" | "idopSpelling" | "faultstring"
type Flag = "notificationFollowsRedirects" | "notificationHttpOnly" | "reopenAfterAbandon" | "resultAfterLimit"
type Failure = "technicalFault" | "badGateway" | "slowAnswer" | "lostCreation"

const choices: { readonly [K in Choice]: readonly [string, Readonly<Record<SimulatorSettings[K], string>>] } = {
  notification: [
    "Notification",
    { beforeReturn: "avant le retour", afterReturn: "après le retour", late: "en retard", lost: "perdue" }
  ],
  notificationName: ["Paramètre de la notification", { idop: "idop", idOp: "idOp" }],
  browserReturn: ["Retour du navigateur", { get: "GET", post: "POST", none: "aucun" }],
  exerEcho: ["Exercice rendu", { asSent: "tel qu’envoyé", truncated: "tronqué" }],
  idopSpelling: ["Nom rendu pour l’identifiant", { idOp: "idOp", idop: "idop" }],
  faultstring: ["faultstring", { long: "long", short: "court" }]
}

const flags: Readonly<Record<Flag, string>> = {
  notificationFollowsRedirects: "La notification suit les redirections",
  notificationHttpOnly: "La notification ne connaît pas https",
  reopenAfterAbandon: "Une opération abandonnée peut être rouverte",
  resultAfterLimit: "Un résultat peut venir après 15 minutes"
}

const echoes: Readonly<Record<keyof SimulatorSettings["echo"], string>> = {
  montant: "montant",
  numcli: "numéro client",
  refdet: "référence",
  saisie: "mode (saisie)"
}

const failures: Readonly<Record<Failure, string>> = {
  technicalFault: "Erreur technique SOAP",
  badGateway: "Erreur 502 en HTML",
  slowAnswer: "Réponse lente",
  lostCreation: "Création dont la réponse se perd"
}

const select = (name: string, label: string, options: Readonly<Record<string, string>>, current: string): Html => {
  const items = Object.entries(options).map(([value, text]) =>
    value === current
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`
  )
  return html`<label>${label} <select name="${name}">${items}</select></label>`
}

const check = (name: string, label: string, on: boolean): Html =>
  on
    ? html`<label><input type="checkbox" name="${name}" value="1" checked> ${label}</label>`
    : html`<label><input type="checkbox" name="${name}" value="1"> ${label}</label>`

const number = (name: string, label: string, value: number, step = "1"): Html =>
  html`<label>${label} <input type="number" name="${name}" min="0" step="${step}" value="${value}"></label>`

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): ReadonlyArray<K> =>
  Object.keys(record) as Array<K>

/** The switches as a form. */
export const settingsForm = (settings: SimulatorSettings): Html => {
  const { technicalFault, slowAnswer } = settings
  const families = Object.fromEntries(technicalFaults.map((family) => [family, family]))
  return html`<form method="post" action="/simulateur/reglages">
<fieldset><legend>Comportement</legend>
${keysOf(choices).map((name) => select(name, choices[name][0], choices[name][1], settings[name]))}
${number("notificationCopies", "Nombre d’envois de chaque notification", settings.notificationCopies)}
${number("notificationDelay", "Retard d’une notification (ms)", settings.notificationDelay)}
<label>Lettre de résultat imposée <input name="forcedResult" maxlength="1" value="${settings.forcedResult}"></label>
${number("largestAmount", "Montant maximal (centimes)", settings.largestAmount)}
${keysOf(flags).map((name) => check(name, flags[name], settings[name]))}
</fieldset>
<fieldset><legend>Ce que rend le détail d’un paiement (vide : tel qu’envoyé)</legend>
${keysOf(echoes).map(
  (name) =>
    html`<label>${echoes[name]} <input name="echo.${name}" maxlength="30" value="${settings.echo[name] ?? ""}"></label>`
)}
</fieldset>
<fieldset><legend>Pannes</legend>
${keysOf(failures).flatMap((name) => [
  number(`${name}.next`, `${failures[name]} : n prochains appels`, settings[name].next),
  number(`${name}.rate`, `${failures[name]} : taux`, settings[name].rate, "any")
])}
${select("family", "Nom de l’erreur technique", families, technicalFault.family)}
${number("milliseconds", "Durée d’une réponse lente (ms)", slowAnswer.milliseconds)}
</fieldset>
<button class="first">Appliquer</button>
</form>`
}

/** Applies a submitted form to the live settings; values that are not offered are ignored. */
export const applySettings = (settings: SimulatorSettings, form: URLSearchParams): void => {
  const chosen = <K extends string>(name: string, options: Readonly<Record<K, unknown>>, current: K): K =>
    keysOf(options).find((option) => option === form.get(name)) ?? current
  const quantity = (name: string, current: number): number => {
    const value = Number(form.get(name) || Number.NaN)
    return Number.isFinite(value) && value >= 0 ? value : current
  }
  settings.notification = chosen("notification", choices.notification[1], settings.notification)
  settings.notificationName = chosen("notificationName", choices.notificationName[1], settings.notificationName)
  settings.browserReturn = chosen("browserReturn", choices.browserReturn[1], settings.browserReturn)
  settings.exerEcho = chosen("exerEcho", choices.exerEcho[1], settings.exerEcho)
  settings.idopSpelling = chosen("idopSpelling", choices.idopSpelling[1], settings.idopSpelling)
  settings.faultstring = chosen("faultstring", choices.faultstring[1], settings.faultstring)
  settings.notificationCopies = quantity("notificationCopies", settings.notificationCopies)
  settings.notificationDelay = quantity("notificationDelay", settings.notificationDelay)
  settings.largestAmount = quantity("largestAmount", settings.largestAmount)
  settings.forcedResult = (form.get("forcedResult") ?? "").slice(0, 1)
  for (const name of keysOf(echoes)) {
    const told = (form.get(`echo.${name}`) ?? "").trim()
    if (told === "") delete settings.echo[name]
    else settings.echo[name] = told
  }
  for (const name of keysOf(flags)) settings[name] = form.has(name)
  for (const name of keysOf(failures)) {
    settings[name].next = quantity(`${name}.next`, settings[name].next)
    settings[name].rate = quantity(`${name}.rate`, settings[name].rate)
  }
  settings.technicalFault.family =
    technicalFaults.find((family) => family === form.get("family")) ?? settings.technicalFault.family
  settings.slowAnswer.milliseconds = quantity("milliseconds", settings.slowAnswer.milliseconds)
}
