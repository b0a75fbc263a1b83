import { constants, createHash, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { ballotDigest, blind, fromBase64Url, signedWords, toBase64Url, unblind } from './blind.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = { modulus: publicKey.export({ format: 'jwk' }).n ?? '', exponent: 65537 }
const words = signedWords('jury', 'citizen', 'token')
const sign = (blinded: string) =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, fromBase64Url(blinded)).toString('base64url')

test('N6: what is signed covered is a valid signature uncovered, by the library that checks it', async () => {
  const { blinded, undo } = await blind(key, words)
  const signature = await unblind(key, words, sign(blinded), undo)
  const valid = (said: string) =>
    verify(
      'sha384',
      Buffer.from(said),
      {
        key: createPublicKey({ key: { kty: 'RSA', n: key.modulus, e: 'AQAB' }, format: 'jwk' }),
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: 0,
      },
      fromBase64Url(signature),
    )
  expect(valid(words)).toBe(true)
  expect(valid(signedWords('jury', 'media', 'token'))).toBe(false)
})

test('the same words are covered differently each time: nobody can know them again', async () => {
  const [one, two] = await Promise.all([blind(key, words), blind(key, words)])
  expect(one.blinded).not.toBe(two.blinded)
  expect(await unblind(key, words, sign(one.blinded), one.undo)).toBe(
    await unblind(key, words, sign(two.blinded), two.undo),
  )
})

test('a signature of something else is not taken', async () => {
  const { undo } = await blind(key, words)
  const other = await blind(key, 'another')
  await expect(unblind(key, words, sign(other.blinded), undo)).rejects.toThrow('not signed as asked')
})

test('a fingerprint does not depend on the order of marks, and bytes survive their text', async () => {
  const marks = [
    ['b', 'x', '1'],
    ['a', 'y', '2'],
  ] as const
  const ballot = { slot: 's', token: 't', salt: 'u', marks }
  const text = JSON.stringify(['bihuan-ballot/1', 'j', 's', 't', 'u', [marks[1], marks[0]]])
  expect(await ballotDigest('j', ballot)).toBe(createHash('sha256').update(text).digest('hex'))
  const bytes = Uint8Array.of(0, 1, 250, 251, 255)
  expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes])
})
