import type { TownSettings } from "@portail-familles/core/towns"
import { html } from "../pages/html.ts"
import { page } from "../pages/layout.ts"
import type { Refusal } from "./refusals.ts"

/** Why it did not work, and two ways on. */
export const refusalPage = (town: TownSettings, { title, text }: Refusal): string =>
  page(
    town,
    title,
    html`<section class="bar narrow"><h1>${title}</h1>
<p class="lead">${text}</p>
<p class="ways"><a class="button" href="/">Accueil du portail</a> <a class="button quiet" href="/espace">Mon espace</a></p></section>`,
    { script: null }
  )

/** What the page that asks for a proof shows. */
export interface ProofAsked {
  readonly way: string
  /** The account of who is signed in; any account where nobody has to be. */
  readonly own: boolean
  readonly mail: string
  /** Why the last try failed. */
  readonly mistake: string | undefined
}

/** Whose account is it? The password says so, once. */
export const proofPage = (town: TownSettings, { way, own, mail, mistake }: ProofAsked): string =>
  page(
    town,
    "Relier FranceConnect à mon compte",
    html`<section class="bar narrow"><h1>Relier FranceConnect à mon compte</h1>
<p class="lead">${
      own
        ? "Vous êtes bien identifié. Tapez le mot de passe de votre compte pour le relier à cette identité FranceConnect."
        : "Vous êtes bien identifié, mais cette identité n’est encore reliée à aucun compte de ce portail. Prouvez une seule fois que le compte est le vôtre : tapez son adresse e‑mail et son mot de passe."
    }</p>
${mistake === undefined ? html`` : html`<p class="mistake" id="erreur" role="alert">${mistake}</p>`}
<form method="post" action="/franceconnect/lier" class="proof">
<input type="hidden" name="demande" value="${way}">
${
  own
    ? html``
    : html`<label>Adresse e‑mail du compte<input type="email" name="mail" autocomplete="username" required maxlength="320" value="${mail}"></label>`
}
<label>Mot de passe du compte<input type="password" name="password" autocomplete="current-password" required maxlength="1000"${mistake === undefined ? html`` : html` aria-describedby="erreur"`}></label>
<p class="ways"><button class="button" type="submit">Relier mon compte</button> <a class="button quiet" href="/franceconnect/deconnexion">Annuler</a></p>
</form>
${
  own
    ? html``
    : html`<h2>Vous n’avez pas encore de compte ?</h2>
<p>FranceConnect ne crée pas de compte : c’est la mairie qui l’ouvre et vous envoie un lien par e‑mail.${
        town.contactMail === ""
          ? html``
          : html` Écrivez à <a href="mailto:${town.contactMail}">${town.contactMail}</a> pour le demander.`
      }</p>
<p><a href="/">Mot de passe oublié ? Demandez un nouveau mot de passe depuis l’accueil, puis recommencez.</a></p>`
}
</section>`,
    { script: null }
  )
