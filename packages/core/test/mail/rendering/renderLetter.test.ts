import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { MailBranding } from "../../../src/mail/rendering/MailBranding.ts"
import { renderLetter } from "../../../src/mail/rendering/renderLetter.ts"
import type { Language } from "../../../src/platform/text/Language.ts"
import { type AnyLetter, compiegne, letterOf, mails } from "./samples.ts"

const renderMail = (language: Language, branding: MailBranding, facts: AnyLetter) =>
  renderLetter(language, branding, letterOf(facts))

const languages = ["fr", "en"] as const
const every = languages.flatMap((language) =>
  Object.values(mails).map((mail: AnyLetter) => ({ language, template: mail.template, mail }))
)
const bearers = ["invitation", "passwordReset", "mailChangeLink"] as const
const isBearer = ({ template }: { readonly template: AnyLetter["template"] }) =>
  (bearers as ReadonlyArray<string>).includes(template)
// a route of the portal, as in /espace/profil, is no secret
const secretInLink = /https?:\/\/[^\s"<]*#(?!\/)/
const plainSpaces = (text: string) => text.replaceAll(/[\s\u00a0\u202f]+/g, " ")

describe("what a family reads", () => {
  it.each([
    ["invitation", "Activez votre compte famille – Ville de Compiègne"],
    ["activated", "Votre compte est activé – Ville de Compiègne"],
    ["alreadyActive", "Votre compte est déjà actif – Ville de Compiègne"],
    ["passwordReset", "Choisissez un nouveau mot de passe – Ville de Compiègne"],
    ["passwordChanged", "Votre mot de passe a été changé – Ville de Compiègne"],
    ["newDevice", "Nouvelle connexion à votre compte – Ville de Compiègne"],
    ["mailChangeLink", "Confirmez votre nouvelle adresse mail – Ville de Compiègne"],
    ["mailChangeAsked", "Changement d’adresse mail demandé – Ville de Compiègne"],
    ["mailChanged", "Votre adresse mail a été changée – Ville de Compiègne"],
    ["identityLinked", "FranceConnect est relié à votre compte – Ville de Compiègne"],
    ["identityUnlinked", "FranceConnect n’est plus relié à votre compte – Ville de Compiègne"],
    ["mailTaken", "Cette adresse mail a déjà un compte – Ville de Compiègne"],
    ["accountInactive", "Votre compte va être fermé – Ville de Compiègne"],
    ["paymentConfirmed", "Votre paiement est confirmé – Ville de Compiègne"],
    ["paymentFailed", "Votre paiement n’a pas abouti – Ville de Compiègne"],
    ["surplusFound", "Vous avez payé trop – Ville de Compiègne"],
    ["invoiceAvailable", "Une nouvelle facture est disponible – Ville de Compiègne"],
    ["invoiceCredited", "Une de vos factures est diminuée – Ville de Compiègne"],
    ["invoiceReminder", "Factures à régler\u00a0: date limite dépassée – Ville de Compiègne"]
  ] as const)("the subject of %s", (template, subject) => {
    expect(renderMail("fr", compiegne, mails[template]).subject).toBe(subject)
  })

  it.each([
    ["invitation", "fr", ["lundi 23 novembre 2026 à 14 h 05", "ne sert qu’une seule fois"]],
    ["invitation", "en", ["Monday 23 November 2026 at 14:05", "works only once"]],
    ["activated", "fr", ["mercredi 1er juillet 2026 à 9 h 30", "Vous n’avez pas créé ce mot de passe ?"]],
    ["alreadyActive", "fr", ["Votre compte est déjà actif", "choisissez « Mot de passe oublié ? »"]],
    ["alreadyActive", "en", ["“Forgotten your password?”"]],
    ["passwordReset", "fr", ["une heure, jusqu’au lundi 23 novembre 2026 à 14 h 05", "ne sert qu’une seule fois"]],
    ["passwordReset", "en", ["one hour, until Monday 23 November 2026 at 14:05", "works only once"]],
    ["passwordReset", "fr", ["Vous n’avez rien demandé ?", "votre mot de passe n’a pas changé"]],
    [
      "passwordChanged",
      "fr",
      [
        "mercredi 1er juillet 2026 à 9 h 30",
        "Toutes les autres connexions",
        "« Mot de passe oublié ? », puis prévenez-nous"
      ]
    ],
    ["passwordChanged", "en", ["“Forgotten your password?” at once, then tell us"]],
    ["newDevice", "fr", ["Firefox sur Windows", "mercredi 1er juillet 2026 à 9 h 30", "Ce n’est pas vous ?"]],
    ["newDevice", "en", ["Firefox on Windows", "Was it not you?"]],
    [
      "mailChangeLink",
      "fr",
      ["Confirmer cette adresse", "jusqu’au lundi 23 novembre 2026 à 14 h 05", "Ne confirmez pas"]
    ],
    ["mailChangeAsked", "fr", ["camille.martin@example.org", "Rien ne change tant qu’elle n’est pas confirmée"]],
    ["mailChangeAsked", "fr", ["Changez votre mot de passe dès maintenant"]],
    ["mailChanged", "fr", ["camille.martin@example.org", "Écrivez-nous sans attendre"]],
    ["mailTaken", "fr", ["Chaque adulte", "rien n’a changé"]],
    ["accountInactive", "fr", ["samedi 23 décembre 2023", "connectez-vous avant le mercredi 23 décembre 2026"]],
    [
      "paymentConfirmed",
      "fr",
      ["n° 2026000123, n° 2026000124", "1 234,50 €", "jeudi 3 décembre 2026 à 18 h 04", "A55A12"]
    ],
    ["paymentConfirmed", "en", ["no. 2026000123, no. 2026000124", "€1,234.50", "Thursday 3 December 2026 at 18:04"]],
    ["paymentConfirmed", "fr", ["Votre reçu est joint"]],
    ["paymentFailed", "fr", ["n° 2026000123", "49,00 €", "rien n’a été débité"]],
    ["paymentFailed", "en", ["no. 2026000123", "€49.00", "nothing was taken"]],
    ["surplusFound", "fr", ["Somme payée en trop", "42,50 €", "rembourser cette somme"]],
    ["surplusFound", "en", ["€42.50", "refund this sum"]],
    ["invoiceAvailable", "fr", ["n° 2026000123", "novembre 2026", "49,00 €", "lundi 21 décembre 2026"]],
    [
      "invoiceReminder",
      "fr",
      [
        "Facture n° 2026000123, novembre 2026",
        "49,00 € – à payer au plus tard le lundi 21 décembre 2026",
        "12,34 € – la date limite était le samedi 21 novembre 2026",
        "La date limite d’une partie de vos factures est dépassée",
        "61,34 €"
      ]
    ],
    ["invoiceReminder", "en", ["€12.34 – was due on Saturday 21 November 2026", "Total to pay", "€61.34"]]
  ] as const)("the facts of %s in %s, in HTML and in text alike", (template, language, facts) => {
    const { html, text } = renderMail(language, compiegne, mails[template])
    for (const fact of facts) {
      expect(plainSpaces(html)).toContain(fact)
      expect(plainSpaces(text)).toContain(fact)
    }
  })

  it("reminds as a friend before the due date, and says plainly when it has passed", () => {
    const [before, after] = mails.invoiceReminder.invoices
    const soon = renderMail("fr", compiegne, { ...mails.invoiceReminder, invoices: [before] })
    expect(soon.subject).toBe("Pensez à régler votre facture – Ville de Compiègne")
    expect(soon.text).not.toMatch(/dépassée|sans attendre|Total/)
    const late = renderMail("fr", compiegne, { ...mails.invoiceReminder, invoices: [after] })
    expect(plainSpaces(late.subject)).toBe("Facture à régler : date limite dépassée – Ville de Compiègne")
    expect(plainSpaces(late.text)).toContain("La date limite de paiement est dépassée et")
  })

  it("greets by name, and simply when the name is not known", () => {
    expect(renderMail("fr", compiegne, mails.alreadyActive).text).toContain("Bonjour Mme Camille Martin,")
    expect(renderMail("fr", compiegne, { ...mails.alreadyActive, recipientName: "" }).text).toContain("\nBonjour,\n")
  })

  it("speaks of one invoice when one was paid, and leaves out an authorisation that PayFiP did not give", () => {
    const one = { ...mails.paymentConfirmed, invoiceNumbers: ["7"], authorisationNumber: null }
    const { text } = renderMail("fr", compiegne, one)
    expect(plainSpaces(text)).toContain("Facture : n° 7")
    expect(text).not.toContain("autorisation")
  })

  it("says that a device is unknown when the browser did not say what it is", () => {
    expect(plainSpaces(renderMail("fr", compiegne, { ...mails.newDevice, device: "" }).text)).toContain(
      "Appareil : inconnu"
    )
    expect(renderMail("en", compiegne, { ...mails.newDevice, device: "" }).text).toContain("Device: unknown")
  })

  it("says whether answers are read", () => {
    const { text } = renderMail("fr", compiegne, mails.activated)
    expect(plainSpaces(text)).toContain("les réponses ne sont pas lues")
    const read = renderMail("fr", { ...compiegne, replyTo: "enfance@compiegne.example" }, mails.activated)
    expect(plainSpaces(read.text)).toContain("Vous pouvez aussi répondre à ce message.")
  })

  it.each(every)("never breaks a line before a French mark: $template", ({ mail }) => {
    const { subject, html, text } = renderMail("fr", compiegne, mail)
    const body = html.slice(html.indexOf("<body"))
    for (const written of [subject, text, body]) expect(written).not.toMatch(/ [:;!?»€]|« |n° /)
  })
})

describe.each([
  { template: "invitation", url: mails.invitation.activationUrl },
  { template: "passwordReset", url: mails.passwordReset.resetUrl },
  { template: "mailChangeLink", url: mails.mailChangeLink.confirmUrl }
] as const)("the link of $template", ({ template, url }) => {
  const { html, text } = renderMail("fr", compiegne, mails[template])

  it("is a button and a text to copy", () => {
    expect(html.split(`href="${url}"`)).toHaveLength(3)
    expect(html).toContain(`>${url}</a>`)
    expect(html).toContain("min-height:44px")
  })

  it("stands alone on a line of the plain text", () => {
    expect(text.split("\n")).toContain(url)
  })
})

describe.each(every)("$template in $language", ({ language, mail }) => {
  const { subject, html, text } = renderMail(language, compiegne, mail)

  it("tells its language, follows a dark screen and fetches nothing", () => {
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain("@media (prefers-color-scheme:dark)")
    expect(html).not.toMatch(/<(img|table|script|link|iframe)|url\(|@import|src=/i)
  })

  it("announces itself in the list of mails", () => {
    expect(html.indexOf("display:none")).toBeLessThan(html.indexOf("<h1"))
    expect(subject).toContain("Ville de Compiègne")
  })

  it("is plain text of 72 columns, links apart", () => {
    const long = text.split("\n").filter((line) => line.length > 72 && !/^https:\S+$/.test(line))
    expect(long).toEqual([])
  })
})

describe("a secret in a link", () => {
  it.each(every.filter(isBearer))("is what $template brings in $language", ({ language, mail }) => {
    const { html, text } = renderMail(language, compiegne, mail)
    for (const written of [html, text]) expect(written).toMatch(secretInLink)
  })

  it.each(every.filter((one) => !isBearer(one)))("is not in $template in $language", ({ language, mail }) => {
    const { subject, html, text } = renderMail(language, compiegne, mail)
    for (const written of [subject, html, text]) expect(written).not.toMatch(secretInLink)
  })

  it.each(every)("is never in the subject or the preview of $template in $language", ({ language, mail }) => {
    const { subject, html } = renderMail(language, compiegne, mail)
    for (const shown of [subject, html.slice(0, html.indexOf("<h1"))]) expect(shown).not.toMatch(secretInLink)
  })
})

describe("whatever the values are", () => {
  const typed = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "</title><b>",
      "a\r\nBcc: x@y.example",
      "' onclick='x",
      "<!--",
      "&lt;b&gt;"
    )
  )

  const replaced = <A extends object>(mail: A, value: string): A => {
    const entries = Object.entries(mail).map(([key, kept]) => {
      if (key === "template" || key === "section" || /(At|On)$/.test(key) || typeof kept === "number")
        return [key, kept]
      if (Array.isArray(kept)) return [key, kept.map((one) => (typeof one === "string" ? value : replaced(one, value)))]
      if (kept instanceof Object) return [key, replaced(kept, value)]
      return [key, typeof kept === "boolean" ? kept : value]
    })
    return { ...mail, ...Object.fromEntries(entries) }
  }

  it("no value adds a tag or leaves its attribute", () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), typed, ({ language, mail }, value) => {
        const branding: MailBranding = {
          name: value,
          accentColor: value,
          portalUrl: value,
          contactMail: value,
          replyTo: value
        }
        const usual = renderMail(language, { ...compiegne, replyTo: "a@b.example" }, mail).html
        const { html } = renderMail(language, branding, replaced<AnyLetter>(mail, value))
        for (const mark of ["<", ">", '"']) expect(html.split(mark)).toHaveLength(usual.split(mark).length)
      }),
      { numRuns: 500 }
    )
  })

  it("a subject stays one header", () => {
    fc.assert(
      fc.property(fc.constantFrom(...every), typed, ({ language, mail }, value) => {
        expect(renderMail(language, { ...compiegne, name: value }, mail).subject).not.toMatch(/\p{Cc}|\u2028|\u2029/u)
      }),
      { numRuns: 500 }
    )
  })

  it("a value adds no line to the plain text that looks like a link of ours", () => {
    const name = "Camille\r\n\r\nhttps://evil.example\r\n"
    const { text } = renderMail("fr", compiegne, { ...mails.invitation, recipientName: name })
    expect(text.split("\n").filter((line) => line.startsWith("https://evil"))).toEqual([])
  })
})
