import { html, nothing } from "lit"
import { documents as french } from "../../../words/fr/documents.ts"
import { notice, troubleBox } from "../../base/parts.ts"
import { icon, type PlanningIcon } from "../icons.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { dayName, instantName } from "../when.ts"
import { absenceWords } from "./absenceWords.ts"
import type { Absence } from "./declaredView.ts"
import type { ProofFiles } from "./ProofFiles.ts"
import type { ProofUpload, ProofUploads } from "./ProofUploads.ts"
import { proofFilesView } from "./proofFilesView.ts"

const looks: Readonly<Record<Absence["state"], { readonly symbol: PlanningIcon; readonly tone: string }>> = {
  unproved: { symbol: "clock", tone: "warn" },
  waiting: { symbol: "check", tone: "ok" },
  accepted: { symbol: "check", tone: "ok" },
  refused: { symbol: "alert", tone: "danger" },
  late: { symbol: "clock", tone: "quiet" },
  unprovable: { symbol: "dot", tone: "quiet" }
}

/** What the family declared, the latest first, each with what it can still do. */
export function absencesView(
  host: PlanningHost,
  absences: ReadonlyArray<Absence>,
  uploads: ProofUploads,
  files: ProofFiles
) {
  if (absences.length === 0) return nothing
  return html`${host.heading(absenceWords(host).listTitle, 1)}
    <ul class="history">
      ${absences.map((absence) => absenceView(host, absence, uploads, files))}
    </ul>`
}

function absenceView(host: PlanningHost, absence: Absence, uploads: ProofUploads, files: ProofFiles) {
  const { id, childId, state, proofUntil, reason, days, proofs } = absence
  const words = absenceWords(host)
  const child = host.planning?.children.find((each) => each.id === childId)?.givenName ?? ""
  const named = [...new Set(days.map(({ day }) => day))].map((day) => dayName(host.format, day)).join(", ")
  const { symbol, tone } = looks[state]
  const until = proofUntil === null ? "" : instantName(host.format, proofUntil)
  const inTime = proofUntil !== null && Date.parse(proofUntil) > Date.now()
  const takes = state === "unproved" || ((state === "waiting" || state === "refused") && inTime)
  return html`<li class="panel stack" part="section" data-absence=${id} tabindex="-1">
    ${host.heading(words.of(child, named), 2)}
    <span class="mark ${tone}">${icon(symbol)}${words.states[state]}</span>
    <ul class="lines">
      ${days.map(({ day, activityName, unitName, staysDue }) => {
        const what = unitName === activityName ? activityName : `${activityName}, ${unitName}`
        return html`<li><span class="line-text">
          <span><strong>${what}</strong>, ${dayName(host.format, day)}</span>
          ${staysDue && state !== "unprovable" ? html`<span class="muted small">${words.staysDue}</span>` : nothing}
        </span></li>`
      })}
    </ul>
    ${reason === "" ? nothing : html`<p>${words.reason(reason)}</p>`}
    ${takes ? html`<p>${state === "waiting" ? words.another(until) : words.until(until)}</p>` : html`<p class="muted">${words.hints[state]}</p>`}
    ${
      proofs.length === 0
        ? nothing
        : html`<p class="muted">${words.files(
            proofs.length,
            proofs.every(({ scanned }) => scanned)
          )}</p>
          ${proofFilesView(host, absence, files)}`
    }
    ${takes ? uploadView(host, absence, uploads) : nothing}
  </li>`
}

function uploadView(host: PlanningHost, { id, proofs }: Absence, uploads: ProofUploads) {
  const words = absenceWords(host)
  const upload = uploads.of(id)
  if (upload !== undefined && upload.trouble === undefined) {
    const percent = Math.round(upload.sent * 100)
    return html`<span role="status">${percent >= 100 ? words.checking : words.sending}</span>
      <progress max="100" value=${percent >= 100 ? nothing : percent} aria-label=${upload.file.name}></progress>`
  }
  return html`${upload === undefined ? nothing : troubleView(host, upload, uploads)}
    <p class="muted small" id="limits-${id}">${words.limits}</p>
    <div class="row">
      <input
        type="file"
        class="hidden"
        tabindex="-1"
        aria-hidden="true"
        accept="application/pdf,image/jpeg,image/png"
        @change=${({ target }: Event) => {
          if (!(target instanceof HTMLInputElement)) return
          const [file] = target.files ?? []
          target.value = ""
          if (file !== undefined) void uploads.send(id, file)
        }}
      />
      <button
        type="button"
        part="button"
        aria-describedby="limits-${id}"
        @click=${({ target }: Event) =>
          target instanceof HTMLElement && target.closest(".row")?.querySelector<HTMLInputElement>("input")?.click()}
      >
        ${icon("plus")}${proofs.length === 0 ? words.give : words.giveAnother}
      </button>
    </div>`
}

function troubleView(host: PlanningHost, upload: ProofUpload, uploads: ProofUploads) {
  const { trouble, file } = upload
  if (trouble === undefined) return nothing
  const words = absenceWords(host)
  if (trouble.code === "file-refused") {
    const { refused } = host.area("documents", french).scan
    return notice("danger", html`<p><strong>${file.name}</strong> – ${refused[trouble.rule]}</p>`)
  }
  if (trouble.code === "proof-refused") return notice("danger", html`<p>${words.refused[trouble.rule]}</p>`)
  return troubleBox(host.words, host.tellTrouble(trouble), () => void uploads.retry(upload))
}
