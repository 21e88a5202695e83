/** What is drawn for a character that the font lacks and that has no Latin reading. */
export const replacement = "?"

/**
 * The same text in the characters of PDF's standard fonts (WinAnsi, about Windows-1252): Polish, Romanian and the like lose
 * their marks, Greek and Cyrillic are transliterated, spaces and controls become plain spaces, and what remains shows as one
 * {@link replacement} per visible character.
 */
export const toWinAnsi = (text: string): string => {
  if (plain.test(text)) return text
  return Array.from(segmenter.segment(text.normalize("NFC")), ({ segment }) => fit(segment)).join("")
}

const extras = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
const plain = new RegExp(`^[\\x20-\\x7e\\xa0-\\xac\\xae-\\xff${extras}]*$`)

/** Whether the standard fonts have every character of a text. */
export const isWinAnsi = (text: string): boolean => plain.test(text)

const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" })

const readings = (pairs: string) =>
  pairs.split(" ").flatMap((pair): Array<[string, string]> => {
    const [letter = "", reading = ""] = [pair.slice(0, 1), pair.slice(1)]
    const capital = letter.toUpperCase()
    const capitalReading = reading.charAt(0).toUpperCase() + reading.slice(1)
    return capital === letter || capital.length > 1
      ? [[letter, reading]]
      : [
          [letter, reading],
          [capital, capitalReading]
        ]
  })

const transliterated = new Map([
  ...readings("łl đd ħh ŧt ŋng ıi ĸk ɓb ɗd ɛe ɔo əe ƴy ẞSS ‐- ‑- ‒– ―— −– ⁄/ ʻ‘ ʼ’ ″” ′’"),
  ...readings("αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"),
  ...readings(
    "аa бb вv гg дd еe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ” ыy ь’ эe юiu яia"
  ),
  ...readings("іi їi єie ґg ўu јj љlj њnj ћc ђdj џdz ѓg ќk ѕdz")
])

const fit = (grapheme: string): string => {
  if (plain.test(grapheme)) return grapheme
  const whole = transliterated.get(grapheme)
  if (whole !== undefined) return whole
  if (/^[\u202f\u2007]$/.test(grapheme)) return "\u00a0"
  if (/^[\p{White_Space}\p{Cc}]+$/u.test(grapheme)) return " "
  const visible = Array.from(grapheme.normalize("NFKD")).filter((part) => !/[\p{M}\p{Cf}]/u.test(part))
  const fitted = visible.map((part) => (plain.test(part) ? part : (transliterated.get(part) ?? replacement))).join("")
  return fitted.replaceAll(/\?+/g, replacement)
}
