import type { Command } from 'commander'
import { due } from './due.ts'
import { migrateCommand } from './migrate.ts'
import { serve } from './serve.ts'

/** Each command adds itself; its work is loaded only when it is called, so that --help and due answer at once. */
export const commands: ((program: Command) => void)[] = [serve, migrateCommand, due]
