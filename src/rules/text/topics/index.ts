export { findTopics, type Topic, type TopicText, type Trend, trendOf } from './find.ts'
