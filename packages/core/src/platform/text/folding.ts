/** The text without accents and other marks on its letters: `Éléonore` is `Eleonore`. */
export const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC")

/** The text without accents and ligatures: `Cœur-de-Lys` is `Coeur-de-Lys`. */
export const withoutLigatures = (text: string): string =>
  withoutAccents(text).replace(/œ/g, "oe").replace(/Œ/g, "OE").replace(/æ/g, "ae").replace(/Æ/g, "AE")

const latinLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ẞ: "SS",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  þ: "th",
  Þ: "TH"
}

/** The text with each letter as the ASCII letters it is written with elsewhere, and full forms of compatibility letters: `Łódź ﬁn ①` is `Lodz fin 1`. */
export const asciiLetters = (text: string): string =>
  withoutLigatures(text.normalize("NFKC")).replace(/[ßẞøØłŁđĐþÞ]/g, (letter) => latinLetters[letter] ?? letter)

/** What names are compared by: lower case letters and digits without accents, a single `separator` for everything else. */
export const comparable = (text: string, separator: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "")
    .join(separator)
