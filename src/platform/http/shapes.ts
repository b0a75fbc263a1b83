import { z } from 'zod'

/** Bilingual text; Chinese is the first language of every screen. */
export const Text = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Text' })
export type Text = z.infer<typeof Text>

export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'UTC instant, ISO 8601' })
export const Day = z.iso.date().meta({ id: 'Day', description: "Civil date in the city's zone, YYYY-MM-DD" })
export const Id = z.uuid().meta({ id: 'Id' })
export const Code = z.string().min(1).max(64).meta({ id: 'Code', description: 'Short code from the policy pack' })

/** One page of a keyset-paged list. `next` is an opaque cursor, null on the last page. */
export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() })

export const PageQuery = { cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }
