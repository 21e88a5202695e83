import type { MailPage } from "./page.ts"

const columns = 72

/** The mail as plain text, {@link columns} wide; links stand alone on their line so that every program finds their end. */
export const toText = ({ language, branding, letter, portal, greeting, contact, footer }: MailPage): string => {
  const colon = language === "fr" ? "\u00a0:" : ":"
  const facts = (letter.facts ?? []).map(([label, value]) => fold(`${label}${colon} ${value}`))
  const { action } = letter
  const blocks = [
    fold(`${branding.name} – ${portal}`),
    fold(greeting),
    ...letter.before.map(fold),
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
    `${fold(`${action.label}${colon}`)}\n${action.url}`,
    ...letter.after.map(fold),
    `-- \n${[fold(`${contact} ${branding.contactMail}`), ...footer.map(fold), branding.portalUrl].join("\n")}`
  ]
  return `${blocks.join("\n\n")}\n`
}

/** The text in lines of at most {@link columns} characters, except for words that are longer; broken at plain spaces only. */
export const fold = (text: string): string => {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(/ +/)) {
    const longer = line === "" ? word : `${line} ${word}`
    if (line !== "" && Array.from(longer).length > columns) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].join("\n")
}
