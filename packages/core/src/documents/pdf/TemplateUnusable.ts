import { Schema } from "effect"

const reasons = {
  unreadable: "ce n’est pas un PDF lisible",
  encrypted: "le PDF est protégé par un mot de passe ou chiffré : enregistrez-le sans protection",
  xfa: "c’est un formulaire XFA (LiveCycle) : enregistrez-le en formulaire AcroForm",
  noForm: "le PDF n’a aucun champ à remplir"
} as const

/** A PDF that cannot be filled as a form, and why. */
export class TemplateUnusable extends Schema.TaggedError<TemplateUnusable>()("TemplateUnusable", {
  reason: Schema.Literals(["unreadable", "encrypted", "xfa", "noForm"])
}) {
  /** The reason as staff read it. */
  get explanation(): string {
    return reasons[this.reason]
  }
}
