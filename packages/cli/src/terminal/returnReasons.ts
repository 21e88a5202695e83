/** Why banks send debits back, by the codes of ISO 20022 (external status and return reasons) that families' accounts meet. */
export const returnReasons: Readonly<Record<string, string>> = {
  AC01: "numéro de compte faux",
  AC04: "compte clos",
  AC06: "compte bloqué",
  AC13: "compte qui ne peut être prélevé",
  AG01: "opération interdite sur ce compte",
  AG02: "opération inconnue de la banque",
  AM04: "provision insuffisante",
  AM05: "prélevé deux fois",
  BE05: "créancier inconnu de la banque",
  MD01: "pas de mandat, ou mandat révoqué",
  MD02: "mandat incomplet ou faux",
  MD06: "remboursement demandé par la famille",
  MD07: "titulaire décédé",
  MS02: "refusé par la famille",
  MS03: "motif non communiqué",
  RC01: "BIC faux",
  RR01: "compte du débiteur non identifié",
  SL01: "créancier refusé par la famille"
}
