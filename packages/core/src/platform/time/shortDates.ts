const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeZone: "UTC" })
const instant = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Paris" })

/** An ISO day as it stands on French forms: `31/01/2026`. */
export const shortDay = (isoDay: string): string => day.format(Date.parse(`${isoDay}T00:00:00Z`))

/** An instant on the clocks of Paris: `31/01/2026 14:05`. */
export const shortInstant = (at: Date): string => instant.format(at)
