import type { Db } from '../../platform/db/index.ts'
import { NONE, type Standing } from './rules/standing.ts'

/**
 * How far these campaigns are, each as {@link standingOf} says it of its rows; counted where the rows are, as a hundred campaigns may have
 * two thousand targets each.
 * @param units of whose targets alone; null: of all
 */
export async function standingsOf(
  db: Db,
  cityId: number,
  campaigns: readonly string[],
  units: readonly string[] | null,
  today: string,
): Promise<(campaign: string) => Standing> {
  if (campaigns.length === 0) return () => NONE
  const rows = await db
    .selectFrom('campaign_target')
    .select(({ fn }) => [
      'campaign_id',
      fn.countAll<number>().filterWhere('state', '!=', 'dropped').as('targets'),
      fn.countAll<number>().filterWhere('state', '=', 'resolved').as('resolved'),
      fn.countAll<number>().filterWhere('state', '=', 'reported').as('reported'),
      fn.countAll<number>().filterWhere('state', '=', 'dropped').as('dropped'),
      fn.countAll<number>().filterWhere('state', '=', 'open').filterWhere('due_on', '<', today).as('late'),
      fn.sum<number | null>('amount').filterWhere('state', '!=', 'dropped').as('amount'),
      fn.sum<number | null>('amount').filterWhere('state', '=', 'resolved').as('resolvedAmount'),
    ])
    .where('city_id', '=', cityId)
    .where('campaign_id', 'in', campaigns)
    .$if(units !== null, query => query.where('unit_id', 'in', units?.length ? units : ['']))
    .groupBy('campaign_id')
    .execute()
  const of = new Map(
    rows.map(({ campaign_id, ...counts }) => [
      campaign_id,
      Object.fromEntries(Object.entries(counts).map(([figure, n]) => [figure, Number(n)])) as unknown as Standing,
    ]),
  )
  return campaign => of.get(campaign) ?? NONE
}
