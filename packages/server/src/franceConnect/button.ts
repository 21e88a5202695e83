import { type Html, html } from "../pages/html.ts"

/**
 * FranceConnect's button, by its words: its drawing is the State's (<https://docs.partenaires.franceconnect.gouv.fr>). Not shown to who is
 * signed in; says the page's script whether this browser has a session at FranceConnect to leave.
 */
export const franceConnectButton = (signedIn: boolean, leaves: boolean): Html => {
  const state = [signedIn ? html` hidden` : html``, leaves ? html` data-leave` : html``]
  return html`<div class="franceconnect"${state}>
<p>ou</p>
<p><a class="button" href="/franceconnect">S’identifier avec FranceConnect</a></p>
<p class="small"><a href="https://franceconnect.gouv.fr/" rel="noopener">Qu’est-ce que FranceConnect ?</a></p>
</div>`
}
