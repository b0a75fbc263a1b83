import { parentPort, workerData } from 'node:worker_threads'
import { type LabelledText, modelToBytes, trainClassifier } from '../../rules/text/classifier/index.ts'

/** Learning takes tens of seconds of one core; beside the program it holds up nobody. */
const { model, judged } = trainClassifier(workerData as LabelledText[])
parentPort?.postMessage({ bytes: modelToBytes(model), heldOut: model.heldOut, judged })
