import { maySeeEvidence } from '../modules/assessment/index.ts'
import { maySeeCampaignFile } from '../modules/campaigns/index.ts'
import { maySeeFile } from '../modules/casework/index.ts'
import { maySeeInspectionFile } from '../modules/inspection/index.ts'
import { maySeeBreachFile } from '../modules/juries/index.ts'
import type { FileRouteOptions } from '../platform/files/index.ts'

/** Each module says who sees the files of what is its own, and no to everything else. */
export const maySeeAttached: FileRouteOptions['maySee'] = async (...asked) => {
  for (const maySee of [maySeeFile, maySeeEvidence, maySeeBreachFile, maySeeInspectionFile, maySeeCampaignFile])
    if (await maySee(...asked)) return true
  return false
}
