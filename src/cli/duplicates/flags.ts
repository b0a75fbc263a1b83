export interface DuplicatesFlags {
  truth: string
  quotes: string
}
