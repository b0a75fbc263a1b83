import type { Command } from 'commander'
import { benchCommand } from './bench.ts'
import { classifierCommand } from './classifier.ts'
import { due } from './due.ts'
import { duplicatesCommand } from './duplicates.ts'
import { importCommand } from './import.ts'
import { ledgerCommand } from './ledger.ts'
import { migrateCommand } from './migrate.ts'
import { openapi } from './openapi.ts'
import { packCommand } from './pack.ts'
import { rankCommand } from './rank.ts'
import { replyCommand } from './reply.ts'
import { serve } from './serve.ts'
import { simulateCommand } from './simulate.ts'
import { topicsCommand } from './topics.ts'
import { verifyCommand } from './verify.ts'

/** Each command adds itself; its work is loaded only when it is called, so that --help and due answer at once. */
export const commands: ((program: Command) => void)[] = [
  serve,
  migrateCommand,
  importCommand,
  simulateCommand,
  ledgerCommand,
  verifyCommand,
  due,
  duplicatesCommand,
  topicsCommand,
  rankCommand,
  packCommand,
  classifierCommand,
  replyCommand,
  benchCommand,
  openapi,
]
