export { NewsAction } from "./auditActions.ts"
export { type GivenNews, News } from "./News.ts"
export { NewsItem, NewsNotFound, NewsPicture, NewsUnfit } from "./NewsItem.ts"
export { newsHtml, newsText } from "./newsHtml.ts"
