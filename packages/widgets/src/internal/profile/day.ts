/** A year of two digits: at most ten years ahead, as the end of an insurance is; else of the last hundred years. */
function wholeYear(year: string) {
  const latest = new Date().getFullYear() + 10
  return year.length === 2 ? String(latest - ((latest - Number(year)) % 100)) : year
}

/** A day as people type it or browsers fill it in (03/05/1987, 3/5/87, 3.5.1987, 03051987, 1987-05-03), in ISO; else undefined. */
export function dayOf(text: string): string | undefined {
  const typed = text.trim()
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []
  const [, day = isoDay, month = isoMonth, year = isoYear] =
    /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ?? []
  if (day === undefined || month === undefined || year === undefined) return undefined
  const iso = `${wholeYear(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const read = new Date(`${iso}T12:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : undefined
}

/** An ISO day as it is typed. */
export const typedDay = (iso: string | null) => (iso === null ? "" : iso.split("-").toReversed().join("/"))
