import type { z } from 'zod'
import { type CityContext, notFound, type ViewContext } from '../../../platform/acts/index.ts'
import { citizenFiles, type FileRow } from '../../../platform/files/index.ts'
import { text } from '../../../platform/i18n/texts.ts'
import { clockFactsOf, clockView, reopenUntil, unitRef, verdictWords } from '../../casework/index.ts'
import { dayIn, under } from '../../registry/index.ts'
import { ownRequest } from '../data-request/present.ts'
import { linkToken } from '../link-token.ts'
import { type MessageBody, messageContext } from '../messages.ts'
import { urgeAgainAt } from '../rules/urging.ts'
import { isOver } from '../say.ts'
import type { Follow } from '../shapes.ts'
import { leftOutOf } from './left-out.ts'
import { readMatter } from './read.ts'
import { headlineOf, standOf } from './stand.ts'
import { stepsOf } from './steps.ts'

const NOT_RATED = ['unreachable', 'declined_to_rate']

/** One appeal and its case as the person who brought it sees them. @throws not found if there is none */
export async function ownMatter(
  { db, city: ofCity, now }: Pick<ViewContext, 'db' | 'city' | 'now'>,
  appealId: string,
): Promise<z.input<typeof Follow>> {
  let city = ofCity
  const matter = await readMatter(db, city, appealId, now)
  if (!matter) throw notFound()
  const {
    appeal,
    kase,
    dispatches,
    clocks,
    replies,
    verdicts,
    messages,
    sealed,
    requests,
    choice,
    times,
    said,
    parts,
    asked,
    told,
  } = matter
  city = under(city, kase.pack_version)
  const running = kase.state === 'dispatched' || kase.state === 'signed'
  const clock = running ? clocks.find(row => row.id === kase.clock_id) : undefined
  const [facts, files, leftOut] = await Promise.all([
    clock ? clockFactsOf(db, city.id, kase.id) : undefined,
    citizenFiles(db, city, [appeal.id, ...replies.map(row => row.id)], now),
    leftOutOf(db, city, appeal.id, now),
  ])
  const left = clock ? clockView(city, clock, now, facts?.get(clock.id) ?? []) : null
  const until = kase.closed_at && kase.state === 'closed' ? reopenUntil(city, kase.closed_at) : null
  const answered = (kase.state === 'replied' && kase.open_parts === 0) || kase.state === 'closed'
  const ofRound = verdicts.findLast(row => row.round === kase.round)
  // Answered in part is not answered: to the person it is still under way (CHECKLIST K44).
  const seen = kase.open_parts > 0 && kase.state === 'replied' ? { ...kase, state: 'signed' } : kase
  const again = urgeAgainAt(city, said.findLast(row => row.kind === 'urge')?.at ?? null)
  const open = !isOver(kase.state)
  const today = dayIn(city, now)
  const rated = verdicts.findLast(row => !NOT_RATED.includes(row.result))
  return {
    appealId: appeal.id,
    number: appeal.number,
    title: kase.title,
    text: appeal.text,
    receivedAt: appeal.received_at.toISOString(),
    state: standOf(seen),
    headline: headlineOf(city, seen),
    who: kase.state === 'declined' || kase.state === 'passed' ? null : (unitRef(city, kase.unit_id)?.name ?? null),
    timeLeft: left?.words ?? null,
    dueAt: left?.dueAt ?? null,
    late: left?.level === 'late',
    steps: stepsOf(city, { appeal, kase: seen, dispatches, clocks, replies, verdicts, times, told }),
    answers: replies.map(row => ({
      at: row.at.toISOString(),
      unit:
        unitRef(city, row.outcome === 'declined' || row.outcome === 'passed' ? null : row.unit_id)?.name ?? city.name,
      // Where several people asked, the words for one of them may name another.
      text: kase.appeal_count > 1 ? row.masked_text : row.public_text,
      outcome: row.outcome,
      outcomeName: outcomeName(city, row.outcome),
      until: row.until,
      untilOver: row.until !== null && row.until < today && row.rest_at === null,
      rest: row.rest_at && {
        at: row.rest_at.toISOString(),
        text: (kase.appeal_count > 1 ? row.rest_masked : row.rest) ?? '',
      },
      files: ownFiles(files.get(row.id)),
    })),
    parts: parts.map(row => ({
      title: row.title,
      unit: unitRef(city, row.unit_id)?.name ?? null,
      answered: replies.some(reply => reply.case_id === row.id),
    })),
    said: said.map(row => ({
      id: row.id,
      kind: row.kind as 'add',
      name: text(`said.name.${row.kind}`),
      text: row.text,
      at: row.at.toISOString(),
      reaction: text(`said.then.${row.kind}`, { unit: unitRef(city, kase.unit_id)?.name ?? text('said.centre') }),
      reply: row.reply,
      repliedAt: row.replied_at?.toISOString() ?? null,
    })),
    asked: asked.map(row => ({
      token: linkToken(city, row.id),
      words: row.words,
      until: row.until.toISOString(),
      waits: row.id === kase.waiting,
    })),
    canSay: open,
    canWithdraw: open && appeal.withdrawn_at === null,
    urgeAgainAt: again && again > now ? again.toISOString() : null,
    canRate: answered && (!ofRound || NOT_RATED.includes(ofRound.result)),
    canSayNotSolved: answered && (until === null || now <= until),
    notSolvedUntil: until?.toISOString() ?? null,
    rated: rated
      ? {
          solved: rated.solved,
          satisfaction: rated.satisfaction,
          words: verdictWords(city, rated),
          at: rated.at.toISOString(),
        }
      : null,
    leftOut,
    files: ownFiles(files.get(appeal.id)),
    messages: messages.flatMap(row =>
      row.sent_at ? [{ at: row.sent_at.toISOString(), text: wordsOf(city, row.body) }] : [],
    ),
    messageChoice: choice,
    consentPublish: appeal.consent_publish,
    dataRequests: requests.map(row => ownRequest(city, row)),
    entryId: appeal.entry_id,
    sealed,
  }
}

const ownFiles = (files: readonly FileRow[] | undefined) =>
  (files ?? []).map(({ id, name, url, previewUrl }) => ({ id, name, url, previewUrl }))

function outcomeName(city: CityContext, code: string) {
  if (code === 'declined' || code === 'passed') return text(`follow.outcome.${code}`)
  return city.pack.rules.reply.outcomes.find(row => row.code === code)?.toCitizen ?? { zh: code, en: code }
}

const wordsOf = (city: CityContext, body: Buffer): string =>
  (JSON.parse(city.vault.open(body, messageContext(city.id))) as MessageBody).text
