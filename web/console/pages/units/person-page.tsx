import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { personQuery } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { roleName } from '../../parts/roles.ts'
import { HandedOver } from './handed-over.tsx'
import { LeaveForm, type Moved } from './leave-form.tsx'
import './units.css'
import { civil } from '../../parts/time.ts'
import { Waiting } from '../../parts/waiting.tsx'

const route = getRouteApi('/inside/people/$id')

const responsibility = (of: string | null): string =>
  of === 'first' || of === 'leader' || of === 'doer' ? t(`unit.responsible.${of}`) : (of ?? '')

/** One colleague: posts, roles, responsibility, and how much is in hand. */
export function PersonPage() {
  const { id } = route.useParams()
  const query = useQuery(personQuery(id))
  const person = query.data
  const [moved, setMoved] = useState<Moved | null>(null)
  if (!person)
    return (
      <div className="page">
        <Waiting query={query} bars={[30, 60]} />
      </div>
    )
  return (
    <div className="page units">
      <p className="c-meta">
        <Link to="/units">{t('unit.title')}</Link>
      </p>
      <h1 className="c-h1">{person.name}</h1>
      {person.left && <p className="say">{t('person.left')}</p>}
      {person.away && (
        <p className="say">
          {t('person.away', { until: civil(person.away.until), other: person.away.standIn?.name ?? '' })}
        </p>
      )}
      {person.load && <p className="say">{t('person.load', { ...person.load })}</p>}
      <section className="pane">
        <h2 className="c-h2">{t('person.posts')}</h2>
        <ul className="ppl">
          {person.posts.map(post => (
            <li key={`${post.unit.id} ${tx(post.title)}`}>
              <Link to="/units/$id" params={{ id: post.unit.id }}>
                {tx(post.unit.name)}
              </Link>
              <span>
                {tx(post.title)} <span className="c-meta">{post.roles.map(roleName).join(t('list.comma'))}</span>
              </span>
              <span className="c-meta">{responsibility(post.responsibility)}</span>
            </li>
          ))}
        </ul>
      </section>
      {moved && <HandedOver moved={moved} />}
      {person.mayHandOver && <LeaveForm person={person} onDone={setMoved} />}
    </div>
  )
}
