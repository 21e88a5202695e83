import { define } from "../base/define.ts"
import { PortailElement } from "../base/PortailElement.ts"
import { activeElement } from "../controllers/activeElement.ts"
import { wearTheme } from "../session/theme.ts"

/** A dialog over the page that goes when it is closed. */
export abstract class PreviewElement extends PortailElement {
  protected override firstUpdated() {
    this.renderRoot.querySelector("dialog")?.showModal()
    void this.focusing.step()
  }

  protected close() {
    this.renderRoot.querySelector("dialog")?.close()
  }

  protected closed() {
    this.remove()
    this.dispatchEvent(new Event("close"))
  }
}

/** Puts a preview over the page, in its colours and the language of `host`; closed, it gives the focus back to where it was. */
export function showOver<P extends PreviewElement>(
  tag: string,
  Preview: new () => P,
  properties: Partial<P>,
  host: Element
): P {
  define(tag, Preview)
  const before = activeElement()
  const preview = Object.assign(new Preview(), properties)
  wearTheme(preview, host)
  preview.addEventListener("close", () => before instanceof HTMLElement && before.focus())
  document.body.append(preview)
  return preview
}
