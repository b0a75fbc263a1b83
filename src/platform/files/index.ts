import { registerTexts } from '../i18n/texts.ts'
import en from './texts.en.json' with { type: 'json' }
import zh from './texts.zh.json' with { type: 'json' }

export { attachFiles } from './attach.ts'
export { usableTypes } from './file-kinds.ts'
export type { FileLimits } from './limits.ts'
export { openFileStorage } from './open-storage.ts'
export { fileOpenApi } from './openapi.ts'
export { removeOrphans, removeStaleUploads } from './remove-orphans.ts'
export { type FileRouteOptions, type FileSubject, fileRoutes } from './routes.ts'
export { signedFileUrl } from './signed-url.ts'
export type { FileStorage } from './storage.ts'
export type { FileScanner } from './take-in.ts'
export { attachedWords, citizenFiles, type FileRow, fileViews, publicFiles } from './views.ts'

registerTexts(zh, en)
