const zone = "Europe/Paris"
const formats = {
  fr: {
    day: new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" }),
    instant: new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: zone }),
    time: new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: zone }),
    euros: new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })
  },
  en: {
    day: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }),
    instant: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zone }),
    time: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }),
    euros: new Intl.NumberFormat("en-GB", { style: "currency", currency: "EUR" })
  }
}

/** The languages mails are written in. */
export type MailLanguage = keyof typeof formats

/** An ISO instant as people in Paris say it: `lundi 23 novembre 2026 à 14 h 05`. */
export const longInstant = (iso: string, language: MailLanguage): string => {
  const at = Date.parse(iso)
  const day = tidyDay(formats[language].instant.format(at), language)
  const [hour = "", minute = ""] = formats[language].time.format(at).split(":")
  return language === "fr" ? `${day} à\u00a0${Number(hour)}\u00a0h\u00a0${minute}` : `${day} at ${hour}:${minute}`
}

/** An ISO day in words: `mardi 1er décembre 2026`. */
export const longDay = (isoDay: string, language: MailLanguage): string =>
  tidyDay(formats[language].day.format(Date.parse(`${isoDay}T00:00:00Z`)), language)

/** Integer cents as money. */
export const euros = (cents: number, language: MailLanguage): string => formats[language].euros.format(cents / 100)

/** French typography: no line may break before `: ; ! ? »` or after `«` and `n°`. */
export const frenchSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;!?»])/g, "\u00a0").replaceAll(/(?<=«|n°) /g, "\u00a0")

/** The text on one line, without control characters: what a subject or a heading may hold. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()

const tidyDay = (day: string, language: MailLanguage) => {
  const written = language === "fr" ? day.replace(/ 1 /, " 1er ") : day.replace(",", "")
  return written.replace(/(\d(?:er)?) /, "$1\u00a0")
}
