import { expect, test } from 'vitest'
import '../../src/modules/index.ts'
import { type Actor, acts, type Role, roles } from '../../src/platform/acts/index.ts'
import { mayDo } from '../../src/platform/acts/permission.ts'

/**
 * Who may do what (DESIGN 1, 7: deny by default). x: anywhere in the city; u: only for what their own unit has; a dot:
 * never. A new act fails here until its line is written. What an act checks besides (its state, who claimed it, whose
 * draft it is) is tested with the act.
 */
const MAY = `
                     operator . . . . . . . . . . . . . . . .
                     | dispatcher . . . . . . . . . . . . . .
                     | | arbiter  . . . . . . . . . . . . . .
                     | | | handler  . . . . . . . . . . . . .
                     | | | | unit_head  . . . . . . . . . . .
                     | | | | | coordinator  . . . . . . . . .
                     | | | | | | caller_back  . . . . . . . .
                     | | | | | | | supervisor . . . . . . . .
                     | | | | | | | | leader . . . . . . . . .
                     | | | | | | | | | assessor . . . . . . .
                     | | | | | | | | | | monitor  . . . . . .
                     | | | | | | | | | | | discipline_inspector
                     | | | | | | | | | | | | system_admin . .
                     | | | | | | | | | | | | | security_admin
                     | | | | | | | | | | | | | | audit_admin
                     | | | | | | | | | | | | | | | owner  . .
                     | | | | | | | | | | | | | | | | anyone .
                     | | | | | | | | | | | | | | | | | system
absence.end          x x x x x x x x x x x x x x x . . .
absence.plan         x x x x x x x x x x x x x x x . . .
appeal.add           . . . . . . . . . . . . . . . x . .
appeal.ask           . . . . . . . . . . . . . . . x . .
appeal.askData       . . . . . . . . . . . . . . . x . .
appeal.consent       . . . . . . . . . . . . . . . x . .
appeal.contest       . . . . . . . . . . . . . . . x . .
appeal.import        . . . . . . . . . . . . . . . . . x
appeal.messages      . . . . . . . . . . . . . . . x . .
appeal.notSolved     . . . . . . . . . . . . . . . x . .
appeal.rate          . . . . . . . . . . . . . . . x . .
appeal.register      x x . . . . . . . . . . . . . . . .
appeal.reveal        x x . x x . x x . . . . . . . . . .
appeal.submit        x x x x x x x x x x x x x x x x x .
appeal.urge          . . . . . . . . . . . . . . . x . .
appeal.withdraw      . . . . . . . . . . . . . . . x . .
appraisal.give       x x x x x x x x x x x x x x x x x .
approval.ask         . . . u u . . . . . . . . . . . . .
approval.decide      . . . u u . . . . . . . . . . . . .
breach.decide        . . . . . . . . . . . x . . . . . .
breach.hear          . . . . . . . . . . . x . . . . . .
breach.report        x x x x x x x x x x x x x x x x x .
breach.reveal        . . . . . . . . . . . x . . . . . .
call.answer          . . . u u . . . . . . . . . . . . .
call.arrive          . . . u u . . . . . . . . . . . . .
call.contribute      . . . u u . . . . . . . . . . . . .
call.retort          . . . u u . . . . . . . . . . . . .
call.score           . . . u u . . . . . . . . . . . . .
callback.attempt     . . . . . . x . . . . . . . . . . .
callback.claim       . . . . . . x . . . . . . . . . . .
callerMark.ask       x x . . . . x . . . . . . . . . . .
callerMark.decide    . x . . . . . x . . . . . . . . . .
callerMark.lift      . x . . . . . x . . . . . . . . . .
campaign.addCases    . . . . . . . x . . . . . . . . . .
campaign.addTargets  . . . . . . . x . . . . . . . . . .
campaign.call        . . . . . . . . . . . . . . . . . x
campaign.close       . . . . . . . x . . . . . . . . . .
campaign.start       . . . . . . . x . . . . . . . . . .
case.accept          x x . . . . . . . . . . . . . . . x
case.addTasks        . . . u u . . . . . . . . . . . . .
case.answerAtOnce    x x . . . . . . . . . . . . . . . .
case.arbitrate       . . x . . . . . x . . . . . . . . .
case.askOutside      . . . u u . . . . . . . . . . . . .
case.askPerson       x x . u u . . . . . . . . . . . . .
case.correct         x x . . . . . x . . . . . . . . . .
case.decideTime      . x . . u . . x x . . . . . . . . .
case.decline         . x . . . . . . . . . . . . . . . .
case.dispatch        x x . . . . . . . . . . . . . . . x
case.extend          . . . u u . . . . . . . . . . . . .
case.firstAsked      x x . u u . . . . . . . . . . . . .
case.further         . . . . . . . x x . . . . . . . . .
case.furtherDone     . . . . . . . x x . . . . . . . . .
case.handOn          . . . u u . . . . . . . . . . . . .
case.heed            x x . . . . . . . . . . . . . . . .
case.invite          . x . u u . . . . . . . . . . . . .
case.merge           x x . . . . . . . . . . . . . . . x
case.note            x x x u u x x x x . . . . . . . . .
case.part            x x . . . . . . . . . . . . . . . .
case.passOn          x x . . . . . . . . . . . . . . . .
case.passedBack      x x . . . . . x . . . . . . . . . .
case.pause           . . . u u . . . . . . . . . . . . .
case.putOnLedger     . . . u u . . . . . . . . . . . . .
case.rebase          . . . . . . . . . . . . . . . . . x
case.regrade         x x . . . . . . . . . . . . . . . .
case.relabel         . x . . . . . x . . . . . . . . . .
case.remindPromise   . . . . . . . . . . . . . . . . . x
case.reopen          . . . . . . . x x . . . . . . . . .
case.reply           . . . u u . . . . . . . . . . . . .
case.reroute         . x . . . . . . . . . . . . . . . .
case.respond         x x . u u . . . . . . . . . . . . .
case.restDone        . . . u u . . . . . . . . . . . . .
case.resume          . . . u u . . x . . . . . . . . . x
case.return          . . . u u . . . . . . . . . . . . .
case.review          . . . u u . . x . . . . . . . . . .
case.sendBack        . . . . u . . . . . . . . . . . . .
case.sentRight       . x . . . . . . . . . . . . . . . .
case.sentWrong       . x . . . . . . . . . . . . . . . .
case.settle          . . . . . . . x x . . . . . . . . .
case.sign            . . . u u . . . . . . . . . . . . .
case.signOff         . . . . u . . . . . . . . . . . . .
case.stays           . x . . . . . . . . . . . . . . . .
case.submit          . . . u u . . . . . . . . . . . . .
case.taskDone        . . . u u . . . . . . . . . . . . .
case.taskDrop        . . . u u . . . . . . . . . . . . .
case.tellMissing     . . . u u . . . . . . . . . . . . .
case.unmerge         x x . . . . . . . . . . . . . . . .
case.withdrawLink    x x . u u . . . . . . . . . . . . .
claim.approve        . . . . . . . x x x . x . . . . . .
claim.excuse         . . . . . . . . x . . x . . . . . .
claim.refuse         . . . . . . . x x x . x . . . . . .
claim.withdraw       . . . x x . . x x x . x . . . . . .
clue.close           . . . . . . . . x . . x . . . . . .
clue.dismiss         . . . . . . . . x . . x . . . . . .
clue.read            . . . . . . . . x . . x . . . . . .
clue.recuse          . . . . . . . . x . . x . . . . . .
clue.submit          x x x x x x x x x x x x x x x x x .
clue.take            . . . . . . . . x . . x . . . . . .
coHandler.answer     . . . u u . . . . . . . . . . . . .
company.addPerson    x . . x x x . . . . . . . . . . . .
company.change       . . . x x . . . . . . . . . . . . .
company.endPerson    x . . x x x . . . . . . . . . . . .
company.register     x . . x x x . . . . . . . . . . . .
dataRequest.grant    . . . . . . . . . . . . . x . . . .
dataRequest.refuse   . . . . . . . . . . . . . x . . . .
desk.coordinate      x . . u u x . . . . . . . . . . . .
desk.discuss         . . . u u x . . . . . . . . . . . .
desk.find            . . . . . . . x x . . . . . . . . .
desk.finish          . . . u u x . . . . . . . . . . . .
desk.prolong         . . . . u . . . x . . . . . . . . .
desk.rate            x . . . . . x . . . . . . . . . . .
desk.refuse          . . . u u x . . . . . . . . . . . .
desk.register        x . . x x x . . . . . . . . . . . .
desk.report          . . . u u x . . . . . . . . . . . .
desk.reveal          x . . u u x x x . . . . . . . . . .
desk.sendBack        . . . . u . . . . . . . . . . . . .
desk.sign            . . . . u . . . . . . . . . . . . .
desk.solve           x . . u u x . . . . . . . . . . . .
draft.discard        x x . x x . . . . . . . . . . . . .
draft.save           x x . x x . . . . . . . . . . . . .
draft.take           x x . x x . . . . . . . . . . . . .
duty.set             . . . x x x . . . . . . . . . . . .
exchange.replay      . . . . . . . x . . . . x . . . . .
exchange.setReceiver . . . . . . . . . . . . x . . . . .
excuse.ask           . . . x x . . . . . . . . . . . . .
excuse.decide        . . . . . . . x x . . x . . . . . .
excuse.hear          . . x . . . . x . . . x . . . . . .
excuse.withdraw      . . . u u . . . . . . . . . . . . .
gateway.set          . . . . . . . . . . . . x . . . . .
handOver.send        . . . . . . . x . x . . . . . . . .
honour.decline       . . . . . . . x x x . . . . . . . .
honour.propose       . . . . x . . x . x . . . . . . . .
honour.proposeRanked . . . . . . . . . . . . . . . . . x
honour.publish       . . . . . . . x . x . . . . . . . .
honour.sign          . . . . . . . x x x . . . . . . . .
honour.withdraw      . . . . . . . x x x . . . . . . . .
inspection.answer    . . . u u . . . . . . . . . . . . .
inspection.contest   . . . . u . . . . . . . . . . . . .
inspection.record    . . . . . . . x . . x x . . . . . .
inspection.remind    . . . . . . . . . . . . . . . . . x
inspection.rule      . . . . . . . x . . . x . . . . . .
inspection.settle    . . . . . . . x . . x x . . . . . .
integrity.decide     . . . . . . . x . x . x . . . . . .
integrity.find       . . . . . . . . . . . . . . . . . x
joint.call           . . . x x . . . . . . . . . . . . .
joint.close          . . . u u . . . . . . . . . . . . .
jury.ask             x x x x x x x x x x x x x x x x x .
jury.askClose        . . . . . . . x . x . . . . . . . .
jury.cast            x x x x x x x x x x x x x x x x x .
jury.close           . . . . . . . x . x . . . . . . . .
jury.drawSample      . . . . . . . x . x . . . . . . . .
jury.drawSeats       . . . . . . . x . x . . . . . . . .
jury.giveSeats       . . . . . . . x . x . . . . . . . .
jury.goOn            . . . . . . . x . x . . . . . . . .
jury.importCounts    . . . . . . . x . x . . . . . . . .
jury.make            . . . . . . . x . x . . . . . . . .
jury.open            . . . . . . . x . x . . . . . . . .
jury.remind          . . . . . . . . . . . . . . . . . x
jury.replaceSeat     . . . . . . . x . x . . . . . . . .
jury.seatLinks       . . . . . . . x . x . . . . . . . .
jury.sendLinks       . . . . . . . x . x . . . . . . . .
jury.stand           . . . . . . . x . x . . . . . . . .
jury.void            . . . . . . . x . x . . . . . . . .
knowledge.answerError . u . u u u . u . . . . . . . . . .
knowledge.approve    . . . . u . . u . . . . . . . . . .
knowledge.confirm    . . . . u . . u . . . . . . . . . .
knowledge.end        . . . . u . . u . . . . . . . . . .
knowledge.mark       . . . . . . . . . . . . . . . . . x
knowledge.propose    . x . x x x . x . . . . . . . . . .
knowledge.revise     . u . u u u . u . . . . . . . . . .
knowledge.sendBack   . . . . u . . u . . . . . . . . . .
knowledge.tellWrong  x x x x x x x x x x x x x x x x x .
knowledge.use        x x . x x x x x . . . . . . . . . .
ladder.acknowledge   . . . . u . . . . . . x . . . . . .
ladder.close         . . . . . . . x x x . x . . . . . .
ladder.decline       . . . . . . . x x x . x . . . . . .
ladder.open          . . . . u . . . . . . x . . . . . .
ladder.recommend     . . . . . . . . . . . . . . . . . x
ladder.record        . . . . . . . x x x . x . . . . . .
ladder.remind        . . . . . . . . . . . . . . . . . x
ladder.serve         . . . . . . . x x x . x . . . . . .
ladder.sign          . . . . . . . x x x . x . . . . . .
ladder.uphold        . . . . . . . x x x . x . . . . . .
ladder.withdraw      . . . . . . . x x x . x . . . . . .
letter.acknowledge   . . . u u . . . x . . . . . . . . .
letter.answer        . . . . u . . . x . . . . . . . . .
letter.open          . . . u u . . . x . . . . . . . . .
letter.sendBack      . . . . . . . x . . . . . . . . . .
letter.settle        . . . . . . . x . . . . . . . . . .
letter.urge          . . . . . . . x x . . . . . . . . .
link.answer          . . . . . . . . . . . . . . . x . .
link.lapse           . . . . . . . . . . . . . . . . . x
message.resend       . . . . . . . x . . . . x . . . . .
model.refuse         . . . . . . . x . . . . . . . . . .
model.train          . x . . . . . x . . . . . . . . . .
model.use            . . . . . . . x . . . . . . . . . .
notice.choose        x x x x x x x x x x x x x x x . . .
notice.read          x x x x x x x x x x x x x x x . . .
objection.decide     . . x . . . . x x . . . . . . . . .
objection.file       . . . . x . . . . . . . . . . . . .
objection.fileRound  . . . . x . . . . . . . . . . . . .
objection.lookAgain  . . . . . . . x . x . . . . . . . .
objection.reapprove  . . . . . . . x . x . . . . . . . .
objection.withdraw   . . . . u . . . . . . . . . . . . .
pair.link            x x . . . . . . . . . . . . . . . .
pair.part            x x . . . . . . . . . . . . . . . .
pair.reopen          x x . . . . . . . . . . . . . . . .
part.give            . . . u u . . . . . . . . . . . . .
permit.answer        . . . u u . . . . . . . . . . . . .
permit.open          . . . x x . . . . . . . . . . . . .
permit.supply        . . . u u . . . . . . . . . . . . .
person.leave         . . . . x . . . . . . . x . . . . .
phrase.add           x x . x x . x x . . . . . . . . . .
phrase.change        x x . x x . x x . . . . . . . . . .
phrase.remove        x x . x x . x x . . . . . . . . . .
place.take           . . . . . . . . . . . . . . . . . x
power.lend           x x x x x x x x x x x x x x x . . .
power.revoke         x x x x x x x x x x x x x x x . . .
question.answer      . . . . . . . x . x . . . . . . . .
question.leave       . . . . . . . x . x . . . . . . . .
question.pick        . . . . . . . x . x . . . . . . . .
ranking.publish      . . . . . . . x . x . . . . . . . .
recount.ask          . . . . x . . . . . . . . . . . . .
recount.decide       . . . . . . . . x . . x . . . . . .
report.change        . . . . . . . x . . . . . . . . . .
report.end           . . . . . . . x x . . . . . . . . .
report.instruct      . . . . . . . . x . . . . . . . . .
report.order         . . . . . . . x . . . . . . . . . .
report.sendBack      . . . . . . . . x . . . . . . . . .
report.submit        . . . . . . . x . . . . . . . . . .
report.write         . . . . . . . x . . . . . . . . . .
restoration.answer   . . . . u . . . . . . . . . . . . .
restoration.ask      . . x . . . . x x x . x . . . . . .
restoration.decide   . . x . . . . x x . . . . . . . . .
restoration.withdraw . . x . . . . x x x . x . . . . . .
round.annul          . . . . . . . . . x . . . . . . . .
round.claim          . . . x x . . x x x . x . . . . . .
round.close          . . . . . . . x x x . . . . . . . .
round.correct        . . . . . . . x . x . . . . . . . .
round.feed           . . . . . . . . . x . . . . . . . .
round.import         . . . . . . . x . x . . . . . . . .
round.mark           . . . . . . . x . x x . . . . . . .
round.measure        . . . . . . . . . x . . . . . . . .
round.open           . . . . . . . . . x . . . . . . . .
round.propose        . . . . . . . . . x . . . . . . . .
round.publish        . . . . . . . x . x . . . . . . . .
round.recommend      . . . . . . . . . . . . . . . . . x
round.sendBack       . . . . . . . x x x . . . . . . . .
round.tellStale      . . . . . . . . . . . . . . . . . x
savedView.add        x x x x x x x x x x x x x x x . . .
savedView.remove     x x x x x x x x x x x x x x x . . .
schemeDraft.approve  . . . . . . . x x x . . . . . . . .
schemeDraft.change   . . . . . . . x . x . . . . . . . .
schemeDraft.confirmWithdrawal . . . . . . . x x x . . . . . . . .
schemeDraft.keep     . . . . . . . x x x . . . . . . . .
schemeDraft.propose  . . . . . . . x . x . . . . . . . .
schemeDraft.refuse   . . . . . . . x x x . . . . . . . .
schemeDraft.withdraw . . . . . . . x x x . . . . . . . .
schemeDraft.write    . . . . . . . x . x . . . . . . . .
seat.doubt           . . . . . . . . . . . . . . . x . .
seat.handIn          . . . . . . . . . . . . . . . x . .
seat.look            . . . . . . . . . . . . . . . x . .
seat.vote            . . . . . . . . . . . . . . . x . .
secondee.assess      . . . . x . . . . . . . . . . . . .
secondee.decide      . . . . u . . . . . . . . . . . . .
slip.acknowledge     . . . u u . . . . . . . . . . . . .
slip.answer          . . . . u . . . . . . . . . . . . .
slip.issue           . . . . . . . x . . . . . . . . . .
slip.open            . . . u u . . . . . . . . . . . . .
slip.raise           . . . . . . . . . . . . . . . . . x
slip.raiseByCount    . . . . . . . . . . . . . . . . . x
slip.raiseByLetter   . . . . . . . . . . . . . . . . . x
slip.withdraw        . . . . . . . x . . . . . . . . . .
target.drop          . . . . . . . x . . . . . . . . . .
target.followCase    . . . . . . . . . . . . . . . . . x
target.report        . . . u u . . . . . . . . . . . . .
target.settle        . . . . . . . x . . . . . . . . . .
watchword.add        . x . . . . . x x . x x . . . . . .
watchword.end        . x . . . . . x x . x x . . . . . .
whistle.blow         . . . x x . . . . . . . . . . . . .
whistle.close        . . . u u . . . . . . . . . . . . .
whistle.withdraw     . . . u u . . . . . . . . . . . . .
`

const staff = (role: Role, unit: string): Actor => ({
  kind: 'staff',
  id: 'p',
  name: 'p',
  posts: [{ unit, path: [unit], roles: [role] }],
})
const row = {
  id: 'a',
  unit_id: 'own',
  via: [],
  desk_unit: 'own',
  by_unit: 'own',
  face_unit: 'own',
  person_id: 'q',
  case_id: 'c',
}

function found(): string[] {
  return acts()
    .map(spec => {
      const mark = (mine: Actor, others = mine) => (mayDo(spec, others, row) ? 'x' : mayDo(spec, mine, row) ? 'u' : '.')
      const marks = [
        ...roles.map(role => mark(staff(role, 'own'), staff(role, 'another'))),
        mark({ kind: 'citizen', id: 'a', appealIds: ['a'] }),
        mark({ kind: 'citizen', id: 'anyone', appealIds: ['another'] }),
        mark({ kind: 'system', id: 's' }),
      ]
      return `${spec.name.padEnd(20)} ${marks.join(' ')}`
    })
    .sort()
}

test('who may do what, role by role', () => {
  const written = MAY.split('\n').filter(line => /^\w/.test(line))
  expect(found()).toEqual(written)
})

test('the columns above are the roles, in order', () => {
  const names = [...MAY.matchAll(/^[ |]+([a-z_]+)/gm)].map(match => match[1])
  expect(names).toEqual([...roles, 'owner', 'anyone', 'system'])
})

test('every act names the clause it carries out', () => {
  for (const spec of acts()) expect(spec.clause, spec.name).toMatch(/\S/)
})
