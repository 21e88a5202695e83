import { comparable } from "@portail-familles/core/platform/text"
import { schoolZoneOf } from "@portail-familles/core/towns"

/** A service of the town hall that families write to. */
export interface ServiceAnswer {
  readonly code: string
  readonly name: string
}

/** A cash office, with the six digits that PayFiP knows it by. */
export interface RegieAnswer extends ServiceAnswer {
  readonly numcli: string
}

/** What a town says of itself before its first day. */
export interface TownAnswers {
  readonly slug: string
  readonly name: string
  readonly inseeCode: string
  readonly site: string
  readonly host: string
  readonly mail: string
  readonly sender: string
  readonly color: string
  readonly zone: string | null
  readonly services: ReadonlyArray<ServiceAnswer>
  readonly regies: ReadonlyArray<RegieAnswer>
}

/** The answers as they are typed. */
export interface TypedAnswers {
  readonly name: string
  readonly insee: string
  readonly site: string
  readonly host: string
  readonly mail: string
  readonly color: string
  readonly services: string
  readonly regies: string
}

/** A question: what is asked, and what is wrong with an answer; `undefined` when nothing is. */
export interface Question {
  readonly message: string
  readonly wrong: (answer: string) => string | undefined
}

const fits = (pattern: RegExp, otherwise: string) => (answer: string) => (pattern.test(answer) ? undefined : otherwise)

const regiePattern = /^\s*([^=,]+?)\s*=\s*([0-9]{6})\s*$/

const wrongRegie = (answer: string) => {
  const wrong = listed(answer).find((one) => !regiePattern.test(one))
  return wrong === undefined ? undefined : `« ${wrong} » : écrivez le nom, =, puis les six chiffres de PayFiP.`
}

/** What is asked, in this order. */
export const questions: Readonly<Record<keyof TypedAnswers, Question>> = {
  name: { message: "Nom de la ville :", wrong: fits(/\S/, "Donnez un nom.") },
  insee: {
    message: "Code INSEE de la commune (60159) :",
    wrong: fits(/^[0-9][0-9AB][0-9]{3}$/, "Cinq caractères, par exemple 60159 ou 2A004.")
  },
  site: {
    message: "Adresse du site de la ville :",
    wrong: fits(/^https?:\/\/[^\s/]+(\/\S*)?$/, "Une adresse qui commence par https://")
  },
  host: {
    message: "Nom d'hôte du portail :",
    wrong: fits(/^[a-z0-9.-]+(:\d+)?$/i, "Un nom d'hôte, comme familles.ville.fr")
  },
  mail: { message: "Adresse mail de contact des familles :", wrong: fits(/^[^\s@]+@[^\s@]+$/, "Une adresse mail.") },
  color: {
    message: "Couleur de la ville (#rrvvbb) :",
    wrong: fits(/^#[0-9a-fA-F]{6}$/, "Un dièse et six chiffres hexadécimaux : #1f5f8b")
  },
  services: { message: "Services, séparés par des virgules :", wrong: fits(/\S/, "Donnez au moins un service.") },
  regies: { message: "Régies, avec leur numéro PayFiP (Régie enfance=006270) :", wrong: wrongRegie }
}

const listed = (answer: string): ReadonlyArray<string> =>
  answer
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")

/** A short code of a name: `Régie de l'enfance` is `regie-de-l-enfance`. */
const codeOf = (name: string): string => comparable(name, "-")

const domainOf = (site: string): string => URL.parse(site)?.hostname.replace(/^www\./, "") ?? ""

/** What an answer is where nobody says otherwise; it may follow from earlier answers. */
export const proposed: {
  readonly [K in keyof TypedAnswers]?: (earlier: Partial<TypedAnswers>) => string
} = {
  host: ({ site = "" }) => `familles.${domainOf(site)}`,
  mail: ({ site = "" }) => `familles@${domainOf(site)}`,
  color: () => "#1f5f8b",
  services: () => "Enfance, Vie scolaire",
  regies: () => ""
}

/** The town that typed answers describe. */
export const townOfAnswers = (typed: TypedAnswers): TownAnswers => ({
  slug: codeOf(typed.name.replace(/^(ville|commune|mairie) d(e |u |es |')/i, "")),
  name: typed.name.trim(),
  inseeCode: typed.insee,
  site: typed.site,
  host: typed.host,
  mail: typed.mail,
  sender: `ne-pas-repondre@${domainOf(typed.site)}`,
  color: typed.color,
  zone: schoolZoneOf(typed.insee) ?? null,
  services: listed(typed.services).map((name) => ({ code: codeOf(name), name })),
  regies: listed(typed.regies).flatMap((one) => {
    const [, name, numcli] = regiePattern.exec(one) ?? []
    return name === undefined || numcli === undefined ? [] : [{ code: codeOf(name), name, numcli }]
  })
})
