export { isFileKey, publicFileUrl } from './links.ts'
export { fileViews } from './views.ts'
