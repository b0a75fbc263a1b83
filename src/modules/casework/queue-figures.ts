import { declareFigures } from '../registry/index.ts'

/** The lists of the workbench, whoever has which; the last two are counted by the workbench itself. */
const QUEUES = [
  'unit-late',
  'unit-today',
  'unit-to-sign',
  'mine-under-way',
  'unit-again',
  'section-all',
  'co-asked',
  'sent-back',
  'unit-words',
  'to-sign-off',
  'unit-step-late',
  'handed-down',
  'unit-all',
  'unit-waiting',
  'unit-answered',
  'danger',
  'to-accept',
  'to-dispatch',
  'sent-at-once',
  'points-elsewhere',
  'returned',
  'to-hand-on',
  'city-late',
  'raised',
  'time-asked',
  'on-ledger',
  'city-again',
  'city-open',
  'mentioned',
  'first-asked',
  'callback-due',
  'callback-later',
] as const

declareFigures(
  'figures.shown.work',
  'K45',
  QUEUES.map(id => `work.${id}`),
  id => `queue.${id.slice('work.'.length)}`,
)
