/** A mail as the demo's mailbox keeps it. */
export interface ReceivedMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** ISO instant. */
  readonly at: string
  readonly text: string
  readonly html: string
  readonly enclosures: ReadonlyArray<{ readonly name: string; readonly type: string; readonly content: Buffer }>
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const time = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Paris" })

const row = (mail: ReceivedMail): string => `<details>
<summary><strong>${escape(mail.subject)}</strong><span>${escape(mail.to)} · ${time.format(new Date(mail.at))}</span></summary>
<iframe src="/mails/${escape(mail.id)}" sandbox="allow-popups allow-top-navigation-by-user-activation" title="${escape(mail.subject)}" loading="lazy"></iframe>
${mail.enclosures.map(({ name }, place) => `<p class="file"><a href="/mails/${escape(mail.id)}/${place}">Pièce jointe : ${escape(name)}</a></p>`).join("\n")}
<pre>${escape(mail.text)}</pre>
</details>`

/** The page of the demo's mailbox, latest mail first. */
export const listPage = (mails: ReadonlyArray<ReceivedMail>): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Boîte aux lettres de démonstration</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 860px; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2rem) 3rem; }
details { border: 1px solid light-dark(#d6dce3, #3a4552); border-radius: 12px; margin: .75rem 0; }
summary { padding: .8rem 1rem; min-height: 44px; cursor: pointer; }
summary span { display: block; color: light-dark(#52606d, #aab6c2); font-size: .9rem; }
:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; border-radius: 12px; }
iframe { width: 100%; height: 34rem; border: 0; border-block: 1px solid light-dark(#d6dce3, #3a4552); background: #fff; }
.file { margin: 0; padding: .5rem 1rem; } .file a { display: inline-block; padding-block: .6rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; margin: 0; font-size: .85rem; }
</style></head><body>
<h1>Boîte aux lettres de démonstration</h1>
<p>Tous les mails que le portail envoie arrivent ici. Rien ne part vers l’extérieur. <a href="/">Actualiser</a></p>
${mails.length === 0 ? "<p>Aucun mail pour le moment. Invitez une famille : <code>npx portail account invite --all-never-invited</code></p>" : mails.map(row).join("\n")}
</body></html>`
