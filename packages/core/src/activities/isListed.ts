import { comparable } from "../platform/text/folding.ts"

/** Whether a town's list has what a dossier says, however its accents and apostrophes are typed. */
export const isListed = (list: ReadonlyArray<string>, typed: string): boolean => {
  const name = comparable(typed, " ")
  return name !== "" && list.some((each) => comparable(each, " ") === name)
}
