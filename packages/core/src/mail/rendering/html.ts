import { accentOf } from "./accent.ts"
import type { LetterAction } from "./Letter.ts"
import type { MailPage } from "./page.ts"

/** The mail as one HTML page: a single column without tables, images or anything fetched. */
export const toHtml = ({ language, branding, letter, portal, greeting, contact, footer }: MailPage): string => {
  const accent = accentOf(branding.accentColor)
  const facts = letter.facts ?? []
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${darkStyle}</style>
</head>
<body class="page" style="${styles.page}">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(letter.preheader)}</div>
<div role="article" lang="${language}" aria-label="${escapeHtml(letter.subject)}" style="${styles.column}">
<p class="quiet" style="${styles.brand}"><strong class="ink" style="${styles.town}">${escapeHtml(branding.name)}</strong><br>${escapeHtml(portal)}</p>
<div class="card" style="${styles.card};border-top:4px solid ${accent.background}">
<h1 class="ink" style="${styles.title}">${escapeHtml(letter.title)}</h1>
${[greeting, ...letter.before].map(paragraph).join("\n")}
${facts.length === 0 ? "" : `<dl class="facts" style="${styles.facts}">\n${facts.map(fact).join("\n")}\n</dl>`}
<p style="${styles.action}"><a href="${escapeHtml(letter.action.url)}" style="${styles.button};background:${accent.background};color:${accent.text}">${escapeHtml(letter.action.label)}</a></p>
${copyHint(letter.action)}
${letter.after.map(paragraph).join("\n")}
</div>
<div class="quiet" style="${styles.footer}">
<p style="margin:0 0 8px">${escapeHtml(contact)} <a class="quiet" href="mailto:${escapeHtml(branding.contactMail)}" style="${styles.link};display:inline-block">${escapeHtml(branding.contactMail)}</a></p>
${footer.map((line) => `<p style="margin:0 0 8px">${escapeHtml(line)}</p>`).join("\n")}
<p style="margin:0"><a class="quiet" href="${escapeHtml(branding.portalUrl)}" style="${styles.link}">${escapeHtml(branding.portalUrl)}</a></p>
</div>
</div>
</body>
</html>
`.replaceAll(/\n{2,}/g, "\n")
}

/** Text that can stand between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (found) => entities[found] ?? found)

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

const colors = { page: "#f2f4f6", card: "#ffffff", ink: "#1b1f26", quiet: "#525b68", facts: "#f2f4f6" }

const styles = {
  page: `margin:0;padding:0;background:${colors.page};color:${colors.ink};font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5`,
  column: "max-width:560px;margin:0 auto;padding:24px 16px 32px",
  brand: `margin:0 0 16px;color:${colors.quiet};font-size:14px;overflow-wrap:anywhere`,
  town: `font-size:18px;color:${colors.ink}`,
  card: `background:${colors.card};border-radius:8px;padding:24px 24px 12px`,
  title: `margin:0 0 20px;font-size:24px;line-height:1.25;color:${colors.ink};overflow-wrap:anywhere`,
  paragraph: "margin:0 0 16px;overflow-wrap:anywhere",
  facts: `margin:0 0 20px;padding:16px 16px 4px;background:${colors.facts};border-radius:6px`,
  term: `margin:0;font-size:14px;color:${colors.quiet}`,
  detail: "margin:0 0 12px;font-weight:600;overflow-wrap:anywhere",
  action: "margin:8px 0 24px",
  button:
    "display:inline-block;box-sizing:border-box;min-height:44px;padding:11px 24px;border-radius:6px;line-height:22px;font-weight:600;text-align:center;text-decoration:none",
  copy: `margin:0 0 16px;font-size:14px;color:${colors.quiet};overflow-wrap:anywhere`,
  url: "word-break:break-all;color:inherit;text-decoration:underline",
  footer: `padding:20px 24px 0;font-size:13px;color:${colors.quiet};overflow-wrap:anywhere`,
  link: `color:${colors.quiet};text-decoration:underline`
}

const darkStyle = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (prefers-color-scheme:dark){",
  ".page{background:#12151a!important;color:#e9ecf0!important}",
  ".card{background:#1d2229!important}.facts{background:#272d36!important}",
  ".ink{color:#f4f6f8!important}.quiet{color:#b3bcc8!important}}"
].join("")

const paragraph = (text: string) => `<p style="${styles.paragraph}">${escapeHtml(text)}</p>`

const fact = ([label, value]: readonly [string, string]) =>
  `<dt class="quiet" style="${styles.term}">${escapeHtml(label)}</dt><dd style="${styles.detail}">${escapeHtml(value)}</dd>`

const copyHint = ({ url, copyHint: hint }: LetterAction) =>
  hint === undefined
    ? ""
    : `<p class="quiet" style="${styles.copy}">${escapeHtml(hint)}<br><a href="${escapeHtml(url)}" style="${styles.url}">${escapeHtml(url)}</a></p>`
