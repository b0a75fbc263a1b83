import { parentPort, workerData } from 'node:worker_threads'
import { findTopics, type TopicText } from '../../rules/text/topics/index.ts'

/** Grouping thousands of texts takes seconds of one core; beside the program it holds up nobody. */
const { texts, until } = workerData as { texts: TopicText[]; until: number }
parentPort?.postMessage(findTopics(texts, until))
