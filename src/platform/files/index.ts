export { fileViews } from './views.ts'
