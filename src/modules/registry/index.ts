export { calendarOf, installPack, personIdOf } from './cities.ts'
export * from './pack/index.ts'
export { dayIn, makeStaff, pathOfUnit } from './people.ts'
