import { html, nothing } from "lit"
import type { Trouble } from "../../api/failure.ts"
import { busyButton } from "../../base/busyButton.ts"
import { notice, troubleBox } from "../../base/parts.ts"
import type { PlanningHost } from "../PlanningHost.ts"
import { instantName } from "../when.ts"
import { absenceWords } from "./absenceWords.ts"
import type { Absence } from "./declaredView.ts"
import type { ProofFiles } from "./ProofFiles.ts"

type Proof = Absence["proofs"][number]

const endings: Readonly<Record<Proof["mediaType"], string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png"
}

/** What was given for an absence: each to open and, as long as the town has not decided, to take back. */
export function proofFilesView(host: PlanningHost, absence: Absence, files: ProofFiles) {
  const { trouble } = files.request
  return html`<ul class="lines">
      ${absence.proofs.map((proof, index) => fileView(host, absence, proof, index, files))}
    </ul>
    ${trouble === undefined || files.absenceId !== absence.id ? nothing : troubleView(host, trouble, files)}`
}

function fileView(host: PlanningHost, absence: Absence, proof: Proof, index: number, files: ProofFiles) {
  const words = absenceWords(host)
  const name = words.file(index + 1)
  const isDecided = absence.state === "accepted" || absence.state === "refused"
  const button = (label: string, press: () => unknown, takesBack = "") => html`<button
    type="button"
    part="button"
    aria-label="${label}, ${name}"
    aria-disabled=${files.request.busy}
    data-take-back=${takesBack || nothing}
    @click=${() => files.request.busy || press()}
  >
    ${label}
  </button>`
  return html`<li>
    <span class="line-text">${name}${proof.scanned ? nothing : html`<span class="muted small">${words.scanning}</span>`}</span>
    <span class="row">
      ${proof.scanned ? button(words.open, () => files.open(absence.id, proof, `${name}.${endings[proof.mediaType]}`)) : nothing}
      ${isDecided ? nothing : button(words.takeBack, () => files.ask(proof.id), proof.id)}
    </span>
    ${files.asked === proof.id ? questionView(host, absence, proof, files) : nothing}
  </li>`
}

function questionView(host: PlanningHost, { id, proofUntil }: Absence, proof: Proof, files: ProofFiles) {
  const words = absenceWords(host)
  const inTime = proofUntil !== null && Date.parse(proofUntil) > Date.now()
  const after = inTime ? words.anotherUntil(instantName(host.format, proofUntil)) : words.noOther
  return html`<div class="stack" role="group" aria-label=${words.takeBack} data-question tabindex="-1">
    <p>${words.askTakeBack} ${after}</p>
    <div class="row">
      ${busyButton(words.yesTakeBack, files.request.busy, words.takingBack, () => files.takeBack(id, proof))}
      <button type="button" part="button" @click=${() => files.ask("", proof.id)}>${words.keepIt}</button>
    </div>
  </div>`
}

function troubleView(host: PlanningHost, trouble: Trouble, files: ProofFiles) {
  const words = absenceWords(host)
  if (trouble.code === "proof-decided") return notice("danger", html`<p>${words.decided}</p>`)
  if (trouble.code === "absence-unknown") return notice("danger", html`<p>${words.gone}</p>`)
  return troubleBox(host.words, host.tellTrouble(trouble), () => void files.again())
}
