export interface EvaluateFlags {
  train: string
  test: string
  label: string
  text?: string
  accuracy: string
}

export interface TrainFlags {
  city: string
  scheme?: string
}
