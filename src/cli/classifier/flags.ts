export interface EvaluateFlags {
  train: string
  test: string
  label: string
  text?: string
  accuracy: string
}
