import { parentPort, workerData } from 'node:worker_threads'
import { stepBack } from '../../platform/jobs/step-back.ts'
import { type LabelledText, modelToBytes, TRAIN_SETTINGS, trainClassifier } from '../../rules/text/classifier/index.ts'

/** Learning takes tens of seconds of one core; beside the program it holds up nobody. */
stepBack()
const { rows, names } = workerData as { rows: LabelledText[]; names: Record<string, string> }
const { model, judged } = trainClassifier(rows, { ...TRAIN_SETTINGS, names })
parentPort?.postMessage({ bytes: modelToBytes(model), heldOut: model.heldOut, judged })
