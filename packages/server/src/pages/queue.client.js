// Keeps the page of the waiting room up to date without loading it again, and opens what was asked for when it is the family's turn.

/** @type {(seconds: number) => Promise<void>} */
const pause = (seconds) => new Promise((settle) => setTimeout(settle, 1000 * seconds))

/** How often a screen reader says the place, in milliseconds: the page itself changes every few seconds. */
const sayEvery = 60_000
const status = document.querySelector("[role=status]")
let saidAt = Date.now()

/** Says place and estimate, unless that was done less than a minute ago. */
const say = () => {
  if (status === null || Date.now() - saidAt < sayEvery) return
  saidAt = Date.now()
  const lines = [...document.querySelectorAll(".queue > div")]
  status.textContent = lines
    .map((line) => [...line.children].map((part) => part.textContent).join("\u00a0: "))
    .join(". ")
}

/** Asks once more; gives the seconds until the next time, or nothing when the family is in. */
const ask = async () => {
  const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" })
  // a proxy that has no answer is no reason to lose the page
  if (answer.status > 503) return 5
  if (answer.status !== 503) return
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  for (const shown of document.querySelectorAll("[data-part]")) {
    const part = page.querySelector(`[data-part="${shown.getAttribute("data-part")}"]`)
    if (part === null) return 5
    if (shown.textContent !== part.textContent) shown.textContent = part.textContent
  }
  document.title = page.title
  say()
  return Number(answer.headers.get("retry-after")) || 5
}

let seconds = Number(document.querySelector("[data-again]")?.getAttribute("data-again")) || 5
while (seconds) {
  await pause(seconds)
  seconds = await ask().catch(() => 5)
}
location.reload()
