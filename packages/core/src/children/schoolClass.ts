/** A child's class, and those that it had in school years that are over, by the year in which each began. */
export interface SchoolClasses {
  readonly schoolClass: string
  readonly formerClasses: Readonly<Record<string, string>>
}

/** The class of the school year of an ISO day. */
export const classOn = ({ schoolClass, formerClasses }: SchoolClasses, day: string): string => {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < "09-01" ? 1 : 0)
  const last = Object.keys(formerClasses)
    .toSorted()
    .find((former) => year <= Number(former))
  return last === undefined ? schoolClass : (formerClasses[last] ?? schoolClass)
}
