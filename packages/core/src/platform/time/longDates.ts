import type { Language } from "../text/Language.ts"

const zone = "Europe/Paris"
const formats = {
  fr: {
    day: new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: "UTC" }),
    instant: new Intl.DateTimeFormat("fr-FR", { dateStyle: "full", timeZone: zone }),
    time: new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", timeZone: zone })
  },
  en: {
    day: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" }),
    instant: new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: zone }),
    time: new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone })
  }
}

/** An ISO instant as people in Paris say it: `lundi 23 novembre 2026 à 14 h 05`. */
export const longInstant = (iso: string, language: Language): string => {
  const at = Date.parse(iso)
  const day = tidyDay(formats[language].instant.format(at), language)
  const [hour = "", minute = ""] = formats[language].time.format(at).split(":")
  return language === "fr" ? `${day} à\u00a0${Number(hour)}\u00a0h\u00a0${minute}` : `${day} at ${hour}:${minute}`
}

/** An ISO day in words: `mardi 1er décembre 2026`. */
export const longDay = (isoDay: string, language: Language): string =>
  tidyDay(formats[language].day.format(Date.parse(`${isoDay}T00:00:00Z`)), language)

const tidyDay = (day: string, language: Language) => {
  const written = language === "fr" ? day.replace(/ 1 /, " 1er ") : day.replace(",", "")
  return written.replace(/(\d(?:er)?) /, "$1\u00a0")
}
