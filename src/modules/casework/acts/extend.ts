import { askTime } from '../ask-time.ts'

export const askExtension = askTime('extend', {
  name: 'case.extend',
  clause: 'K67 DESIGN 4',
  key: 'E',
  times: (kase, most) => (kase.extensions >= most ? 'extended_already' : null),
})

export const askPause = askTime('pause', { name: 'case.pause', clause: 'K67 DESIGN 4', key: 'Z' })

/** A long-term matter goes on the ledger (挂账): a definite date, told to the appellant, reviewed on the way there. */
export const askLedger = askTime('ledger', { name: 'case.putOnLedger', clause: 'DOMAIN 1.8', key: 'L' })
