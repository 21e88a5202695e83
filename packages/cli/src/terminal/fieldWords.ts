/** What is expected, as the reader of files says it, and what agents read. */
const expectations: ReadonlyArray<readonly [RegExp, (...found: ReadonlyArray<string>) => string]> = [
  [/^Expected no excess property$/, () => "ce réglage n'existe pas (faute de frappe ?)"],
  [/^Missing key$/, () => "manque"],
  [/^Expected string$/, () => "attendu : un texte"],
  [/^Expected string \| null$/, () => "attendu : un texte, ou rien"],
  [/^Expected number$/, () => "attendu : un nombre"],
  [/^Expected boolean$/, () => "attendu : true (oui) ou false (non)"],
  [/^Expected (?:array|an array)$/, () => "attendu : une liste"],
  [/^Expected (?:object|[A-Z]\w+)$/, () => "attendu : des réglages, un par ligne"],
  [/^Expected an integer$/, () => "attendu : un nombre entier"],
  [/^Expected a finite number$/, () => "attendu : un nombre"],
  [/^Expected a value between (\S+) and (\S+)$/, (from, to) => `attendu : de ${from} à ${to}`],
  [/^Expected a value greater than or equal to (\S+)$/, (from) => `attendu : ${from} au moins`],
  [/^Expected a value greater than (\S+)$/, (from) => `attendu : plus de ${from}`],
  [/^Expected a value less than or equal to (\S+)$/, (to) => `attendu : ${to} au plus`],
  [/^Expected a value less than (\S+)$/, (to) => `attendu : moins de ${to}`],
  [
    /^Expected a value with a length of at least (\d+)$/,
    (least) => (least === "1" ? "vide, et doit être rempli" : `trop court : au moins ${least}`)
  ],
  [/^Expected a value with a length of at most (\d+)$/, (most) => `trop long : au plus ${most}`],
  [/^Expected a day from 1900 to 2199, as (.+)$/, (day) => `attendu : un jour, comme ${day}`],
  [/^Expected a day of the calendar$/, () => "ce jour n'est pas au calendrier"],
  [/^[Ee]xpected a day, as (.+)$/, (day) => `attendu : un jour, comme ${day}`],
  [/^each level has a code of its own$/, () => "deux niveaux ont le même code"],
  [/^each level has a number of days of its own$/, () => "deux niveaux ont le même nombre de jours"],
  [/^a closure ends on the day it begins or later$/, () => "une fermeture finit le jour où elle commence, ou après"],
  [
    /^Expected (\S+) of at most (\d+) decimals$/,
    (what = "", most) => `attendu : ${what === "euros" ? "des euros" : "un nombre"}, ${most} décimales au plus`
  ],
  [/^Expected a day as (.+)$/, (day) => `attendu : un jour, comme ${day}`],
  [/^Expected a month, as (.+)$/, (month) => `attendu : un mois, comme ${month}`],
  [
    /^Expected a time as (\S+); midnight is 24:00 of the day that ends$/,
    (time) => `attendu : une heure, comme ${time} ; minuit est 24:00 du jour qui finit`
  ],
  [
    /^Expected a day and a time as (\S+); midnight is 24:00 of the day that ends$/,
    (instant) => `attendu : un jour et une heure, comme ${instant} ; minuit est 24:00 du jour qui finit`
  ],
  [
    /^Expected an instant as (\S+), always, never, or the code of a problem$/,
    (instant) => `attendu : un instant, comme ${instant}, always, never, ou le code d'un problème`
  ],
  [/^Expected add, cancel, (.+) or proof$/, (others) => `attendu : add, cancel, ${others} ou proof`],
  [
    /^Expected activities, or the file that has them$/,
    () => "attendu : activities, ou le fichier qui les contient (file)"
  ],
  [
    /^((?:services|regies)\[\d+\]) has the code (\S+) of another$/,
    (entry, code) => `${entry} : le code ${code} est déjà celui d'un autre`
  ],
  [
    /^(legalLinks\[\d+\] .*) has either a url or a text$/,
    (link) => `${link} : une adresse (url) ou un texte (text), l'un des deux`
  ],
  [
    /^(legalLinks\[\d+\] .*) leads to the home page of the site$/,
    (link) => `${link} : mène à la page d'accueil du site, pas à ce qu'il annonce`
  ],
  [
    /^(dossier\.required\[\d+\] .*) has no field (\S+) \((.*)\)$/,
    (where, field, known) => `${where} : pas de champ ${field} (il y a ${known})`
  ],
  [
    /^(dossier\.required\[\d+\] .*) is no list of persons$/,
    (where) => `${where} : atLeast ne vaut que pour une liste de personnes`
  ],
  [/^Map keys must be unique$/, () => "le même réglage est écrit deux fois"],
  [/^Flow (?:map|sequence)/, () => "il manque une accolade ou un crochet fermant"],
  [/^Tabs are not allowed/, () => "des tabulations : mettez des espaces"],
  [
    /^All mapping items must start|^All collection items must start|indent/i,
    () => "le retrait de la ligne ne convient pas : alignez-la sur celles du même bloc"
  ],
  [/^Implicit (?:map )?keys? need/, () => "il manque « : » ou une valeur"],
  [/^Nested mappings are not allowed/, () => "un « : » de trop : mettez le texte entre guillemets"],
  [/^Missing closing/, () => "il manque un guillemet fermant"]
]

/** The formats that files write, by the pattern that reads them. */
const formats: Readonly<Record<string, string>> = {
  "^([01]\\d|2[0-3]):[0-5]\\d$": "une heure, comme 08:30",
  "^https?:\\/\\/[^\\s/]+$": "l'origine d'un site, sans page derrière, comme https://www.ville.fr",
  "^https?:\\/\\/[^\\s/]+(\\/\\S*)?$": "une adresse, comme https://www.ville.fr/enfance",
  "^\\/([^\\s/]\\S*)?$": "une page du portail, comme /espace/planning",
  "^[^\\s@]+@[^\\s@]+$": "une adresse e-mail, comme enfance@ville.fr",
  "^[0-9]{6}$": "six chiffres, comme 006382",
  "^[0-9][0-9AB][0-9]{3}$": "le code INSEE de la commune, comme 60159",
  "^#[0-9a-fA-F]{6}$": "une couleur, comme '#1f4f8f'",
  "^\\d{4}-\\d{2}-\\d{2}$": "un jour, comme 2026-11-29",
  "^[a-z0-9][a-z0-9-]*$": "un code : minuscules sans accent, chiffres et tirets, comme accueil-soir",
  "^(19|20|21)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d$":
    "un jour et une heure, comme 2026-11-29T08:30"
}

/** What agents read for a line that the reader of files says, in English: where, which line of the file, and what is expected. */
export const fieldWords = (said: string): string => {
  const [, what = said, at = "", line = ""] = /^(.*?)(?: at (\S+))?(?: \(line (\d+)\))?$/s.exec(said) ?? []
  const where = [line === "" ? "" : `ligne ${line}`, at].filter((word) => word !== "").join(", ")
  return `${where === "" ? "" : `${where} : `}${expectationOf(what)}`
}

const expectationOf = (what: string): string => {
  for (const [pattern, words] of expectations) {
    const found = pattern.exec(what)
    if (found !== null) return words(...found.slice(1))
  }
  const [, format] = /^Expected a string matching the RegExp (.+)$/s.exec(what) ?? []
  if (format !== undefined) return `attendu : ${formats[format] ?? `un texte de la forme ${format}`}`
  const choices = choicesOf(what)
  if (choices !== undefined) return `attendu : ${choices.join(choices.length > 2 ? ", " : " ou ")}`
  return /^Expected \{/.test(what) ? "aucune des formes possibles ne convient : voir le schéma du fichier" : what
}

/** `"rules" | "staff"`: the values of which one is expected. */
const choicesOf = (what: string): ReadonlyArray<string> | undefined => {
  const [, all] =
    /^Expected ((?:"[^"]*"|\d+|true|false|null|string|number)(?: \| (?:"[^"]*"|\d+|true|false|null|string|number))*)$/.exec(
      what
    ) ?? []
  const names: Readonly<Record<string, string>> = { null: "rien", string: "un texte", number: "un nombre" }
  return all?.split(" | ").map((one) => names[one] ?? one.replaceAll('"', ""))
}
