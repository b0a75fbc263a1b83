import { parentPort, workerData } from 'node:worker_threads'
import { stepBack } from '../../platform/jobs/step-back.ts'
import { findTopics, type TopicText } from '../../rules/text/topics/index.ts'

/** Grouping thousands of texts takes up to minutes of one core; beside the program it holds up nobody. */
stepBack()
const { texts, until } = workerData as { texts: TopicText[]; until: number }
parentPort?.postMessage(findTopics(texts, until))
