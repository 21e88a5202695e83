import { withoutAccents } from "../platform/text/folding.ts"
import { typedText } from "../platform/text/typed.ts"
import type { Household } from "./Household.ts"
import { normalisedPhone } from "./phones.ts"

/** The households that have all words of a text in names, mails, phones or references; accents and case do not count. */
export const searchHouseholds = (households: ReadonlyArray<Household>, text: string): ReadonlyArray<Household> => {
  const phone = normalisedPhone(text)
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== "")
  if (words.length === 0) return []
  return households.filter((household) => {
    if (phone !== undefined && phonesOf(household).includes(phone)) return true
    const haystack = textOf(household)
    return words.every((word) => haystack.includes(word))
  })
}

const phonesOf = ({ adults }: Household) => adults.flatMap((adult) => [adult.mainPhone, adult.secondPhone])

// « O'NEIL » and « Jean-Marc » are looked for in every way of writing them
const textOf = (household: Household): string => {
  const text = plainTextOf(household)
  return [text, text.replace(/[-']/g, " "), text.replace(/[-']/g, "")].join("\n")
}

const plainTextOf = (household: Household): string =>
  folded(
    [
      household.externalRef,
      household.name,
      ...household.adults.flatMap((adult) => [
        adult.externalRef,
        adult.givenName,
        adult.familyName,
        adult.birthName,
        adult.mail ?? ""
      ]),
      ...phonesOf(household),
      ...household.children.flatMap((child) => [child.externalRef, child.givenName, child.familyName])
    ].join("\n")
  )

const folded = (text: string): string => withoutAccents(typedText(text)).replaceAll("’", "'").toLowerCase()
