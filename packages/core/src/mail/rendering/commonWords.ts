import type { Language } from "../../platform/text/Language.ts"

/** What stands on every mail of a language. */
export interface CommonWords {
  readonly portal: string
  greeting(name: string): string
  readonly contact: string
  readonly answersAreRead: string
  readonly answersAreNotRead: string
  readonly neverAsked: string
}

/** What stands on every mail, in each language. */
export const commonWords: Readonly<Record<Language, CommonWords>> = {
  fr: {
    portal: "Portail Familles",
    greeting: (name) => (name === "" ? "Bonjour," : `Bonjour ${name},`),
    contact: "Une question ? Écrivez-nous :",
    answersAreRead: "Vous pouvez aussi répondre à ce message.",
    answersAreNotRead: "Ce message est envoyé automatiquement : les réponses ne sont pas lues.",
    neverAsked: "Nous ne vous demanderons jamais votre mot de passe par mail."
  },
  en: {
    portal: "Family portal",
    greeting: (name) => (name === "" ? "Hello," : `Dear ${name},`),
    contact: "Any question? Write to us:",
    answersAreRead: "You can also reply to this message.",
    answersAreNotRead: "This message is sent automatically: replies are not read.",
    neverAsked: "We will never ask for your password by email."
  }
}
