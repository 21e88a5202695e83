import { define } from "../internal/base/define.ts"
import { News } from "../internal/town/News.ts"
import "./provider.ts"

define("portail-news", News)

declare global {
  interface HTMLElementTagNameMap {
    "portail-news": News
  }
}
