export { findTopics, type Topic, type TopicText } from './find.ts'
